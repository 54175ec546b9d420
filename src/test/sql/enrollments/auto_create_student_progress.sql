update course_lessons set deleted_at = now() where id = id('lesson 2');
insert into enrollments (organization_id, id, course_id, student_id)
values (id('acme'), id('ada in balance'), id('balance'), id('ada')), (id('acme'), id('cleo in balance'), id('balance'), id('cleo'));
select expect('a row for each of them and each lesson that is there', 6, (select count(*) from student_progress));
select expect('each row belongs to the enrolment of its student', 0, (select count(*) from student_progress p
  where not exists (select from enrollments e where e.id = p.enrollment_id and e.student_id = p.student_id and e.course_id = p.course_id)));
select expect('nothing is opened yet', 0, (select count(*) from student_progress where first_opened_at is not null or completed_at is not null));

update enrollments set status = 'dropped', dropped_at = now() where id = id('ada in balance');
update enrollments set status = 'enrolled' where id = id('ada in balance');
select expect('coming back makes no rows twice', 6, (select count(*) from student_progress));
