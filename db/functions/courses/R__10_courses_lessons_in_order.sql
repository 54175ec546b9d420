-- ${derived}

-- The lessons of a course that students see, in the order they are read in: sections nest, and share one order with the lessons beside them.
create function lessons_in_order(organization uuid, course uuid)
returns table (lesson_id uuid, number integer, slug text, title text, lesson_type text, completion_rule text, is_required boolean,
               planned_minutes integer, created_at timestamptz)
language sql stable rows 30
set search_path = public, pg_temp
as $$
  with recursive outline (section_id, path) as (
    select s.id, array[to_char(s.position, 'FM0000000000') || s.id]
      from course_sections s
     where s.organization_id = organization and s.course_id = course and s.parent_id is null and s.deleted_at is null
    union all
    select s.id, o.path || (to_char(s.position, 'FM0000000000') || s.id)
      from outline o
      join course_sections s on s.organization_id = organization and s.course_id = course and s.parent_id = o.section_id and s.deleted_at is null
  )
  select l.id, (row_number() over (order by o.path || (to_char(l.position, 'FM0000000000') || l.id) collate "C"))::integer,
         l.slug, l.title, l.lesson_type, l.completion_rule, l.is_required, l.planned_minutes, l.created_at
    from outline o
    join course_lessons l on l.organization_id = organization and l.course_id = course and l.section_id = o.section_id and l.deleted_at is null and not l.is_hidden
   order by 2
$$;
grant execute on function lessons_in_order(uuid, uuid) to lectern_app;
