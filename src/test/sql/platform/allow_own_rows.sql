insert into enrollments (organization_id, id, course_id, student_id)
values (id('acme'), id('ada in balance'), id('balance'), id('ada')), (id('acme'), id('cleo in balance'), id('balance'), id('cleo'));

set local role lectern_app;
select enter('acme', 'ada', reach => 'own');
select expect('a student sees oneself', array[id('ada')], (select array_agg(student_id) from enrollments));
select expect('and one''s own progress', array[id('ada')], (select array_agg(distinct student_id) from student_progress));
select expect_refused('nobody is enrolled by another student', '42501',
  'insert into enrollments (organization_id, course_id, student_id) values (id(''acme''), id(''balance''), id(''ben''))');
update enrollments set status = 'in_progress';
select enter('acme', 'ben', reach => 'all');
select expect('staff see everybody', 2, (select count(*) from enrollments));
select expect('and that only one was changed', array[id('ada')], (select array_agg(student_id) from enrollments where status = 'in_progress'));
select enter('acme', reach => 'own');
select expect('nobody in particular sees nothing', 0, (select count(*) from enrollments));
