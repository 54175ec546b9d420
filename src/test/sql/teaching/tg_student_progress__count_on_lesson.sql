insert into enrollments (organization_id, id, course_id, student_id)
values (id('acme'), id('ada in balance'), id('balance'), id('ada')), (id('acme'), id('cleo in balance'), id('balance'), id('cleo'));
select expect('nobody has opened anything', 0, (select count(*) from lesson_counts));

update student_progress set first_opened_at = now(), last_opened_at = now(), time_spent_seconds = 60 where student_id = id('ada') and lesson_id in (id('lesson 1'), id('lesson 2'));
update student_progress set first_opened_at = now(), completed_at = now(), time_spent_seconds = 30 where student_id = id('cleo') and lesson_id = id('lesson 1');
select expect('two opened, one completed, ninety seconds', '2 1 90', (select concat_ws(' ', opened_count, completed_count, time_spent_seconds) from lesson_counts where lesson_id = id('lesson 1')));

update student_progress set last_opened_at = now() where student_id = id('ada');
update student_progress set completed_at = null where student_id = id('cleo');
select expect('a mark taken back', '2 0 90', (select concat_ws(' ', opened_count, completed_count, time_spent_seconds) from lesson_counts where lesson_id = id('lesson 1')));

delete from enrollments where student_id = id('cleo');
select expect('whoever is gone counts nowhere', '1 0 60', (select concat_ws(' ', opened_count, completed_count, time_spent_seconds) from lesson_counts where lesson_id = id('lesson 1')));
select expect('no counter differs', 0, (select count(*) from counter_drift()));
