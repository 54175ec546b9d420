select expect('lessons, required ones, minutes', '4 3 36', (select concat_ws(' ', lesson_count, required_lesson_count, planned_minutes) from courses));

update course_lessons set deleted_at = now() where id = id('lesson 3');
select expect('a lesson in the trash does not count', '3 2 16', (select concat_ws(' ', lesson_count, required_lesson_count, planned_minutes) from courses));

update course_lessons set is_required = true, planned_minutes = 4 where id = id('lesson 4');
select expect('what is required and how long it takes counts', '3 3 19', (select concat_ws(' ', lesson_count, required_lesson_count, planned_minutes) from courses));

insert into course_lessons (organization_id, course_id, section_id, slug, title, position, lesson_type)
values (id('acme'), id('balance'), id('first section'), 'lesson-5', 'Lesson 5', 2, 'article'), (id('acme'), id('balance'), id('first section'), 'lesson-6', 'Lesson 6', 3, 'article');
select expect('new lessons count', '5 5 19', (select concat_ws(' ', lesson_count, required_lesson_count, planned_minutes) from courses));

delete from course_lessons where slug in ('lesson-5', 'lesson-6');
select expect('deleted ones do not', '3 3 19', (select concat_ws(' ', lesson_count, required_lesson_count, planned_minutes) from courses));
select expect('no counter differs', 0, (select count(*) from counter_drift()));

update course_lessons set is_hidden = true where id = id('lesson 1');
select expect('a hidden lesson does not count', '2 2 9', (select concat_ws(' ', lesson_count, required_lesson_count, planned_minutes) from courses));
select expect('no counter differs', 0, (select count(*) from counter_drift()));
