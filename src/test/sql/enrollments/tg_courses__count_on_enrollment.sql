insert into enrollments (organization_id, id, course_id, student_id) values (id('acme'), id('ada in balance'), id('balance'), id('ada'));
update course_lessons set planned_minutes = 20 where id = id('lesson 1');
update student_progress set completed_at = now() where lesson_id = id('lesson 1');
update student_progress set is_exempt = true where lesson_id = id('lesson 2');
select expect('each lesson counts the same', '1 1', (select completed_weight || ' ' || exempt_weight from enrollments));

update courses set progress_weight = 'minutes' where id = id('balance');
select expect('or its planned minutes', '20 5', (select completed_weight || ' ' || exempt_weight from enrollments));
update course_lessons set planned_minutes = 30 where id = id('lesson 1');
select expect('as they are planned', '30', (select completed_weight::text from enrollments));
update student_progress set is_exempt = true where lesson_id = id('lesson 1');
select expect('what one is exempt from is not completed', '0 35 2', (select completed_weight || ' ' || exempt_weight || ' ' || exempt_lesson_count from enrollments));

update courses set progress_weight = 'lessons';
select expect('and back', '0 2', (select completed_weight || ' ' || exempt_weight from enrollments));
select expect('no counter differs', 0, (select count(*) from counter_drift()));
