-- ${derived}

-- The lessons of a course that students see, in the order they are read in, with what is said of their release: sections nest, and share one
-- order with the lessons beside them. Timing, ordering and due date come each from the nearest that says something: the
-- lesson, the sections around it, the course; what is said there for a group goes before what is said for everybody.
create function lessons_in_order(organization uuid, course uuid, run uuid default null)
returns table (lesson_id uuid, number integer, slug text, title text, lesson_type text, completion_rule text, is_required boolean,
               is_excluded boolean, planned_minutes integer, weight integer,
               reading_seconds integer, created_at timestamptz, opens_at timestamptz, opens_after_days integer, ordering text, prerequisites uuid[],
               due_at timestamptz, due_after_days integer)
language sql stable rows 30
set search_path = public, pg_temp
as $$
  with recursive rules as materialized (
    select r.section_id, r.lesson_id, (array_agg(r.id order by r.group_id) filter (where r.timing is not null))[1] timing_rule,
           (array_agg(r.id order by r.group_id) filter (where r.ordering is not null))[1] ordering_rule,
           (array_agg(r.id order by r.group_id) filter (where r.due is not null))[1] due_rule
      from release_rules r
     where r.organization_id = organization and r.course_id = course and (r.group_id is null or r.group_id = run)
     group by r.section_id, r.lesson_id
  ), chosen as (
    select p.rule_id, array_agg(p.lesson_id) lessons
      from release_prerequisites p
     where p.organization_id = organization and p.course_id = course
     group by p.rule_id
  ), outline (section_id, path, timing_rule, ordering_rule, due_rule) as (
    select s.id, array[to_char(s.position, 'FM0000000000') || s.id], coalesce(r.timing_rule, c.timing_rule), coalesce(r.ordering_rule, c.ordering_rule),
           coalesce(r.due_rule, c.due_rule)
      from course_sections s
      left join rules r on r.section_id = s.id
      left join rules c on c.section_id is null and c.lesson_id is null
     where s.organization_id = organization and s.course_id = course and s.parent_id is null and s.deleted_at is null
    union all
    select s.id, o.path || (to_char(s.position, 'FM0000000000') || s.id), coalesce(r.timing_rule, o.timing_rule),
           coalesce(r.ordering_rule, o.ordering_rule), coalesce(r.due_rule, o.due_rule)
      from outline o
      join course_sections s on s.organization_id = organization and s.course_id = course and s.parent_id = o.section_id and s.deleted_at is null
      left join rules r on r.section_id = s.id
  )
  select l.id, (row_number() over (order by o.path || (to_char(l.position, 'FM0000000000') || l.id) collate "C"))::integer,
         l.slug, l.title, l.lesson_type, l.completion_rule, l.is_required, l.is_excluded, l.planned_minutes,
         lesson_weight(w.progress_weight, l.planned_minutes), l.reading_seconds, l.created_at,
         t.opens_at, t.opens_after_days, coalesce(q.ordering, 'free'), coalesce(p.lessons, '{}'), d.due_at, d.due_after_days
    from outline o
    join courses w on w.organization_id = organization and w.id = course
    join course_lessons l on l.organization_id = organization and l.course_id = course and l.section_id = o.section_id
                         and l.deleted_at is null and not l.is_hidden
    left join rules r on r.lesson_id = l.id
    left join release_rules t on t.organization_id = organization and t.id = coalesce(r.timing_rule, o.timing_rule)
    left join release_rules q on q.organization_id = organization and q.id = coalesce(r.ordering_rule, o.ordering_rule)
    left join release_rules d on d.organization_id = organization and d.id = coalesce(r.due_rule, o.due_rule)
    left join chosen p on p.rule_id = q.id and q.ordering = 'after_chosen'
   order by 2
$$;
grant execute on function lessons_in_order(uuid, uuid, uuid) to lectern_app;
