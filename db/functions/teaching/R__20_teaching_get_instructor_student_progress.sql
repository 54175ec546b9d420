-- ${derived}

-- The students of a course that somebody teaches and who are under way, the longest away first; none for others' courses.
create function get_instructor_student_progress(instructor uuid, course uuid, seen_before timestamptz, most integer)
returns table (student_id uuid, full_name text, status text, completed_lesson_count integer, required_lesson_count integer, last_accessed_at timestamptz,
               last_lesson_id uuid, last_lesson_title text, time_spent_seconds bigint)
language sql stable rows 20
set search_path = public, pg_temp
as $$
  select e.student_id, m.full_name, e.status, e.completed_lesson_count, c.required_lesson_count - e.exempt_lesson_count, e.last_accessed_at, e.last_lesson_id, l.title, e.time_spent_seconds
    from courses c
    join lateral (
      select * from enrollments e
       where e.organization_id = c.organization_id and e.course_id = c.id and e.status = 'in_progress' and e.seen_at < seen_before
       order by e.seen_at, e.id limit most) e on true
    join memberships m on m.organization_id = c.organization_id and m.id = e.student_id
    left join course_lessons l on l.organization_id = c.organization_id and l.course_id = c.id and l.id = e.last_lesson_id
   where c.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid and c.id = course
     and (c.instructor_id = instructor or exists (
       select from course_instructors i where i.organization_id = c.organization_id and i.course_id = c.id and i.member_id = instructor))
   order by e.seen_at, e.id
$$;
grant execute on function get_instructor_student_progress(uuid, uuid, timestamptz, integer) to lectern_app;
