-- ${derived}

-- Every counter that differs from its recount, in all organizations; empty when all is well. For the owner: it reads all.
create function counter_drift()
returns table (table_name text, organization_id uuid, id uuid, counter text, kept bigint, counted bigint)
language sql stable security definer
set search_path = public, pg_temp
as $$
  select 'organizations', o.id, o.id, 'member_count', o.member_count::bigint, c.n
    from organizations o cross join lateral (select count(*) n from memberships m
      where m.organization_id = o.id and m.deleted_at is null and m.left_at is null) c
   where o.member_count <> c.n
  union all
  select 'teams', t.organization_id, t.id, 'member_count', t.member_count, c.n
    from teams t cross join lateral (select count(*) n from team_members i
      join memberships m on m.organization_id = i.organization_id and m.id = i.member_id and m.left_at is null and m.deleted_at is null
      where i.organization_id = t.organization_id and i.team_id = t.id) c
   where t.member_count <> c.n
  union all
  select 'courses', p.organization_id, p.id, 'enrolled_count', p.enrolled_count, c.n
    from courses p cross join lateral (select count(*) n from enrollments e
      where e.organization_id = p.organization_id and e.course_id = p.id and e.status <> 'dropped') c
   where p.enrolled_count <> c.n
  union all
  select 'courses', p.organization_id, p.id, v.counter, v.kept, v.counted
    from courses p
    cross join lateral (select count(*) lessons, count(*) filter (where l.is_required) required, coalesce(sum(l.planned_minutes), 0) minutes
      from course_lessons l join course_sections s on s.organization_id = l.organization_id and s.course_id = l.course_id and s.id = l.section_id
      where l.organization_id = p.organization_id and l.course_id = p.id and l.deleted_at is null and not l.is_hidden and s.deleted_at is null) c
    cross join lateral (values ('lesson_count', p.lesson_count::bigint, c.lessons), ('required_lesson_count', p.required_lesson_count, c.required),
      ('planned_minutes', p.planned_minutes, c.minutes)) v(counter, kept, counted)
   where v.kept <> v.counted
  union all
  select 'enrollments', e.organization_id, e.id, v.counter, v.kept, v.counted
    from enrollments e
    cross join lateral (select count(*) filter (where p.completed_at is not null and l.is_required and l.deleted_at is null and not l.is_hidden and s.deleted_at is null) completed,
        coalesce(sum(p.time_spent_seconds), 0) seconds
      from student_progress p
      join course_lessons l on l.organization_id = p.organization_id and l.course_id = p.course_id and l.id = p.lesson_id
      join course_sections s on s.organization_id = l.organization_id and s.course_id = l.course_id and s.id = l.section_id
      where p.organization_id = e.organization_id and p.enrollment_id = e.id) c
    cross join lateral (values ('completed_lesson_count', e.completed_lesson_count::bigint, c.completed),
      ('time_spent_seconds', e.time_spent_seconds, c.seconds)) v(counter, kept, counted)
   where v.kept <> v.counted
  union all
  select 'enrollment_counts', k.organization_id, k.id, v.counter, v.kept, v.counted
    from enrollment_counts k
    cross join lateral (select count(*) filter (where e.status = 'enrolled') not_started, count(*) filter (where e.status = 'in_progress') in_progress,
        count(*) filter (where e.status = 'completed') completed, count(*) filter (where e.status = 'dropped') dropped
      from enrollments e where e.organization_id = k.organization_id and e.course_id = k.course_id) c
    cross join lateral (values ('not_started_count', k.not_started_count::bigint, c.not_started), ('in_progress_count', k.in_progress_count, c.in_progress),
      ('completed_count', k.completed_count, c.completed), ('dropped_count', k.dropped_count, c.dropped)) v(counter, kept, counted)
   where v.kept <> v.counted
$$;
grant execute on function counter_drift() to lectern_operator;
