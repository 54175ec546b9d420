update course_sections set deleted_at = now() where id = id('second section');
select expect('a section in the trash takes its lessons along', '2 2 15', (select concat_ws(' ', lesson_count, required_lesson_count, planned_minutes) from courses));

update course_lessons set section_id = id('first section') where id = id('lesson 4');
select expect('a lesson moved out of it counts', '3 2 16', (select concat_ws(' ', lesson_count, required_lesson_count, planned_minutes) from courses));

update course_sections set deleted_at = null where id = id('second section');
select expect('taken back, it brings the others', '4 3 36', (select concat_ws(' ', lesson_count, required_lesson_count, planned_minutes) from courses));
select expect('no counter differs', 0, (select count(*) from counter_drift()));
