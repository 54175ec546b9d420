insert into lesson_qa (organization_id, id, course_id, lesson_id, posted_at, title, body)
values (id('acme'), id('one'), id('balance'), id('lesson 1'), now(), 'One', ''), (id('acme'), id('two'), id('balance'), id('lesson 1'), now(), 'Two', '');
create function test.counts() returns text language sql stable set search_path = public, test, pg_temp
as $$ select string_agg(title || ' ' || vote_count, ', ' order by title) from lesson_qa $$;

insert into lesson_qa_votes (organization_id, post_id, member_id) values (id('acme'), id('one'), id('ada')), (id('acme'), id('one'), id('ben')), (id('acme'), id('two'), id('ada'));
select expect('votes count', 'One 2, Two 1', counts());
insert into lesson_qa_votes (organization_id, post_id, member_id) values (id('acme'), id('one'), id('ada')) on conflict do nothing;
select expect('a second one does not', 'One 2, Two 1', counts());
delete from lesson_qa_votes where member_id = id('ada');
select expect('nor do those taken back', 'One 1, Two 0', counts());
select expect('no counter differs', 0, (select count(*)::integer from counter_drift()));

select enter('acme', 'ada', 'own');
set local role lectern_app;
select expect('students see their own votes alone', 0, (select count(*)::integer from lesson_qa_votes));
select expect_refused('and vote for nobody else', '42501', $$ insert into lesson_qa_votes (post_id, member_id) values (test.id('two'), test.id('ben')) $$);
