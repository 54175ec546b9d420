insert into enrollments (organization_id, id, course_id, student_id)
values (id('acme'), id('ada in balance'), id('balance'), id('ada')), (id('acme'), id('cleo in balance'), id('balance'), id('cleo'));
update student_progress set completed_at = now() where student_id = id('ada') and lesson_id = id('lesson 1');

select expect('enrollments carry the account', id('ada''s account'), (select user_id from course_enrollments where student_id = id('ada')));
select expect('so does progress', array[id('lesson 1')],
  (select array_agg(lesson_id) from lesson_progress where user_id = id('ada''s account') and is_completed));
select expect('a course knows how it stands', '2 2 0 0 1', (select concat_ws(' ', enrolled_count, not_started_count, in_progress_count, completed_count, completed_lesson_count)
  from live_course_stats where course_id = id('balance')));

set local role lectern_app;
select enter('acme', 'ada', reach => 'own');
select expect('a student sees through the views what the tables show', 1, (select count(*) from course_enrollments));
select expect('only own progress', 4, (select count(*) from lesson_progress));
select enter('globex', 'dan');
select expect('another organization sees nothing', 0, (select count(*) from course_enrollments));
select expect('no course either', 0, (select count(*) from live_course_stats));
