-- ${derived}

-- What students did last in the thirty newest courses of somebody who teaches; the view of the same name tells all of it.
create function get_instructor_recent_activity(instructor uuid, most integer)
returns table (course_slug text, course_title text, student_id uuid, full_name text, lesson_title text, activity_type text, occurred_at timestamptz)
language sql stable rows 10
set search_path = public, pg_temp
as $$
  select c.slug, c.title, a.student_id, m.full_name, l.title, a.activity_type, a.occurred_at
    from (select a.* from taught_courses(instructor, 30) t
           cross join lateral (
             select a.course_id, a.student_id, a.lesson_id, a.activity_type, a.occurred_at, a.id from student_activity a
              where a.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid and a.course_id = t.course_id
              order by a.occurred_at desc limit most) a
           order by a.occurred_at desc, a.id desc limit most) a
    join courses c on c.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid and c.id = a.course_id
    join memberships m on m.organization_id = c.organization_id and m.id = a.student_id
    left join course_lessons l on l.organization_id = c.organization_id and l.course_id = a.course_id and l.id = a.lesson_id
   order by a.occurred_at desc, a.id desc
$$;
grant execute on function get_instructor_recent_activity(uuid, integer) to lectern_app;
