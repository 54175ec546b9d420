insert into enrollments (organization_id, id, course_id, student_id)
values (id('acme'), id('ada in balance'), id('balance'), id('ada')), (id('acme'), id('cleo in balance'), id('balance'), id('cleo'));
select expect('nobody has begun', 2, (select not_started_count from enrollment_counts));

update enrollments set status = 'in_progress' where student_id = id('ada');
select expect('one is under way', '1 1 0 0', (select concat_ws(' ', not_started_count, in_progress_count, completed_count, dropped_count) from enrollment_counts));

update enrollments set status = 'completed', completed_at = now() where student_id = id('ada');
update enrollments set status = 'dropped', dropped_at = now() where student_id = id('cleo');
select expect('one has finished, one has left', '0 0 1 1', (select concat_ws(' ', not_started_count, in_progress_count, completed_count, dropped_count) from enrollment_counts));

delete from enrollments where student_id = id('ada');
select expect('a row that is gone counts nowhere', '0 0 0 1', (select concat_ws(' ', not_started_count, in_progress_count, completed_count, dropped_count) from enrollment_counts));
select expect('no counter differs', 0, (select count(*) from counter_drift()));
