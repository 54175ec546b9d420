insert into enrollments (organization_id, id, course_id, student_id) values (id('acme'), id('ada in balance'), id('balance'), id('ada'));
update student_progress set completed_at = now();

update course_sections set deleted_at = now() where id = id('first section');
select expect('what was completed in a section in the trash does not count', 1, (select completed_lesson_count from enrollments));

update course_sections set title = 'Another title', position = 7;
select expect('a new title changes nothing', 1, (select completed_lesson_count from enrollments));

update course_sections set deleted_at = null where id = id('first section');
select expect('taken back, it counts again', 3, (select completed_lesson_count from enrollments));
select expect('no counter differs', 0, (select count(*) from counter_drift()));
