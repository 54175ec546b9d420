-- ${derived}

create view instructor_recent_activity with (security_invoker = true) as
select a.organization_id, t.instructor_id, a.id, a.course_id, c.slug as course_slug, c.title as course_title, a.student_id, m.user_id, m.full_name, a.lesson_id,
       l.title as lesson_title, a.activity_type, a.occurred_at
  from student_activity a
  join courses c on c.organization_id = a.organization_id and c.id = a.course_id and c.deleted_at is null
  join (select organization_id, id as course_id, instructor_id from courses
        union
        select organization_id, course_id, member_id from course_instructors) t on t.organization_id = a.organization_id and t.course_id = a.course_id
  join memberships m on m.organization_id = a.organization_id and m.id = a.student_id
  left join course_lessons l on l.organization_id = a.organization_id and l.course_id = a.course_id and l.id = a.lesson_id;
comment on view instructor_recent_activity is 'What students did in the courses that somebody teaches.';
grant select on instructor_recent_activity to lectern_app;
