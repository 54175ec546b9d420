insert into lesson_qa (organization_id, id, course_id, lesson_id, posted_at, title, body)
values (id('acme'), id('one'), id('balance'), id('lesson 1'), now(), 'One', '');
insert into lesson_qa_reports (organization_id, post_id, reported_by_id, reported_at, reason)
values (id('acme'), id('one'), id('ada'), now(), 'Spam'), (id('acme'), id('one'), id('cleo'), now(), 'Spam');
select expect('open reports count', 2, (select report_count from lesson_qa where is_reported));
select expect_refused('one at a time from each', '23505',
  $$ insert into lesson_qa_reports (organization_id, post_id, reported_by_id, reported_at, reason) values (id('acme'), id('one'), id('ada'), now(), 'Again') $$);

update lesson_qa_reports set settled_at = now() where reported_by_id = id('cleo');
select expect('settled ones do not', 1, (select report_count from lesson_qa));
update lesson_qa set deleted_at = now();
select expect('what was removed is not looked at again', 0, (select count(*)::integer from lesson_qa where is_reported));
select expect('no counter differs', 0, (select count(*)::integer from counter_drift()));
