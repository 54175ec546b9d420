insert into enrollments (organization_id, id, course_id, student_id)
values (id('acme'), id('ada in balance'), id('balance'), id('ada')), (id('acme'), id('cleo in balance'), id('balance'), id('cleo'));

update student_progress set completed_at = now(), time_spent_seconds = 60 where student_id = id('ada') and lesson_id in (id('lesson 1'), id('lesson 4'));
select expect('only required lessons count', 1, (select completed_lesson_count from enrollments where id = id('ada in balance')));
select expect('time counts for every lesson', 120::bigint, (select time_spent_seconds from enrollments where id = id('ada in balance')));
select expect('others are left alone', 0, (select completed_lesson_count from enrollments where id = id('cleo in balance')));

update student_progress set completed_at = null, time_spent_seconds = 90 where lesson_id = id('lesson 1') and student_id = id('ada');
select expect('what is reopened does not count', 0, (select completed_lesson_count from enrollments where id = id('ada in balance')));
select expect('its time does', 150::bigint, (select time_spent_seconds from enrollments where id = id('ada in balance')));

delete from student_progress where lesson_id = id('lesson 4') and student_id = id('ada');
select expect('a row that is gone takes its time along', 90::bigint, (select time_spent_seconds from enrollments where id = id('ada in balance')));

insert into student_progress (organization_id, enrollment_id, course_id, lesson_id, student_id, completed_at, time_spent_seconds)
select organization_id, id, course_id, id('lesson 4'), student_id, now(), 7 from enrollments where id = id('ada in balance');
select expect('a new row brings it', 97::bigint, (select time_spent_seconds from enrollments where id = id('ada in balance')));

update student_progress set completed_at = now() where lesson_id in (id('lesson 1'), id('lesson 2'), id('lesson 3'));
select expect('one statement may complete many lessons of many students', array[3, 3],
  (select array_agg(completed_lesson_count) from enrollments));
select expect('no counter differs', 0, (select count(*) from counter_drift()));
