insert into enrollments (organization_id, course_id, student_id, status, last_accessed_at, last_lesson_id)
values (id('acme'), id('balance'), id('ada'), 'in_progress', now() - interval '20 days', id('lesson 2')), (id('acme'), id('balance'), id('cleo'), 'in_progress', now(), id('lesson 3'));
select enter('acme', 'ben');
set local role lectern_app;
select expect('one is away, at the second lesson', 'Ada Marlow 0 of 3 Lesson 2',
  (select concat_ws(' ', full_name, completed_lesson_count, 'of', required_lesson_count, last_lesson_title)
     from get_instructor_student_progress(id('ben'), id('balance'), now() - interval '7 days', 10)));
select expect('all who are under way', 2, (select count(*) from get_instructor_student_progress(id('ben'), id('balance'), now() + interval '1 second', 10)));
select expect('not of a course that others teach', 0, (select count(*) from get_instructor_student_progress(id('ada'), id('balance'), now() + interval '1 second', 10)));
