insert into enrollments (organization_id, course_id, student_id) values (id('acme'), id('balance'), id('ada'));
update student_progress set first_opened_at = now(), completed_at = now(), time_spent_seconds = 60 where lesson_id = id('lesson 1');
select expect('nothing to mend', 0, recount_lesson_progress(id('acme'), id('balance')));
update lesson_counts set opened_count = 7, time_spent_seconds = 7 where lesson_id = id('lesson 1');
select expect('one lesson to mend', 1, recount_lesson_progress(id('acme'), id('balance')));
select expect('mended', '1 1 60', (select concat_ws(' ', opened_count, completed_count, time_spent_seconds) from lesson_counts where lesson_id = id('lesson 1')));
select expect('no counter differs', 0, (select count(*) from counter_drift()));
