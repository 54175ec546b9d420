insert into student_activity (organization_id, student_id, course_id, lesson_id, activity_type, occurred_at)
values (id('acme'), id('ada'), id('balance'), null, 'enrolled', now() - interval '3 days'), (id('acme'), id('ada'), id('balance'), id('lesson 1'), 'lesson_started', now() - interval '2 days'),
       (id('acme'), id('cleo'), id('balance'), null, 'enrolled', now() - interval '1 day');
select enter('acme', 'ben');
set local role lectern_app;
select expect('the latest first', 'Cleo Marchetti enrolled, Ada Marlow lesson_started Lesson 1',
  (select string_agg(concat_ws(' ', full_name, activity_type, lesson_title), ', ' order by occurred_at desc) from get_instructor_recent_activity(id('ben'), 2)));
select expect('nothing of courses that others teach', 0, (select count(*) from get_instructor_recent_activity(id('ada'), 10)));
select expect('the view tells all of it', 3, (select count(*) from instructor_recent_activity where instructor_id = id('ben')));
