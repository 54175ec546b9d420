insert into enrollments (organization_id, id, course_id, student_id) values (id('acme'), id('ada in balance'), id('balance'), id('ada'));
update student_progress set completed_at = now();
select expect('three lessons are required', 3, (select completed_lesson_count from enrollments));

update course_lessons set is_required = true where id = id('lesson 4');
select expect('a lesson that becomes required counts', 4, (select completed_lesson_count from enrollments));

update course_lessons set deleted_at = now() where id in (id('lesson 1'), id('lesson 2'));
select expect('lessons in the trash do not', 2, (select completed_lesson_count from enrollments));

update course_lessons set deleted_at = null where id = id('lesson 1');
select expect('a lesson taken back does again', 3, (select completed_lesson_count from enrollments));

update course_sections set deleted_at = now() where id = id('second section');
update course_lessons set section_id = id('first section') where id = id('lesson 3');
select expect('a lesson moved out of the trash counts', 2, (select completed_lesson_count from enrollments));

delete from course_lessons where id = id('lesson 1');
select expect('a lesson that is gone does not', 1, (select completed_lesson_count from enrollments));
select expect('no counter differs', 0, (select count(*) from counter_drift()));

update course_lessons set is_hidden = true where id = id('lesson 3');
select expect('a hidden lesson does not', 0, (select completed_lesson_count from enrollments));

update course_lessons set is_hidden = false where id = id('lesson 3');
select expect('shown again it does', 1, (select completed_lesson_count from enrollments));
select expect('no counter differs', 0, (select count(*) from counter_drift()));
