insert into enrollments (organization_id, id, course_id, student_id)
values (id('acme'), id('ada in balance'), id('balance'), id('ada')), (id('acme'), id('cleo in balance'), id('balance'), id('cleo'));
select expect('who enrols counts', 2, (select enrolled_count from courses where id = id('balance')));

update enrollments set status = 'dropped', dropped_at = now() where id = id('ada in balance');
select expect('who drops does not', 1, (select enrolled_count from courses where id = id('balance')));

update enrollments set status = 'enrolled' where id = id('ada in balance');
select expect('who comes back does again', 2, (select enrolled_count from courses where id = id('balance')));

update enrollments set last_accessed_at = now();
select expect('reading changes nothing', 2, (select enrolled_count from courses where id = id('balance')));

delete from enrollments where id = id('cleo in balance');
select expect('a deleted row does not', 1, (select enrolled_count from courses where id = id('balance')));

update courses set capacity = 1 where id = id('balance');
select expect_refused('a full course takes nobody', '23514',
  'insert into enrollments (organization_id, course_id, student_id) values (id(''acme''), id(''balance''), id(''cleo''))');
select expect('and counts nobody', 1, (select enrolled_count from courses where id = id('balance')));
select expect('no counter differs', 0, (select count(*) from counter_drift()));
