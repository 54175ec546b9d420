insert into lesson_qa (organization_id, id, course_id, lesson_id, posted_at, title, body)
values (id('acme'), id('one'), id('balance'), id('lesson 1'), now(), 'One', ''), (id('acme'), id('two'), id('balance'), id('lesson 1'), now(), 'Two', '');
insert into lesson_qa (organization_id, id, course_id, lesson_id, parent_id, posted_at, body)
values (id('acme'), id('one a'), id('balance'), id('lesson 1'), id('one'), now(), 'A'), (id('acme'), id('one b'), id('balance'), id('lesson 1'), id('one'), now(), 'B'),
       (id('acme'), id('two a'), id('balance'), id('lesson 1'), id('two'), now(), 'A');
create function test.counts() returns text language sql stable set search_path = public, test, pg_temp
as $$ select string_agg(title || ' ' || answer_count, ', ' order by title) from lesson_qa where parent_id is null $$;
select expect('each question counts its own answers', 'One 2, Two 1', counts());
select expect('answered questions wait no more', 0, (select count(*)::integer from lesson_qa where is_waiting));

update lesson_qa set deleted_at = now() where id in (id('one a'), id('two a'));
select expect('deleted answers do not count', 'One 1, Two 0', counts());
select expect('and their question waits again', 'Two', (select string_agg(title, '') from lesson_qa where is_waiting));

update lesson_qa set deleted_at = null where id = id('one a');
update lesson_qa set body = 'Other words' where parent_id is not null;
select expect('they do when they are back', 'One 2, Two 0', counts());

update lesson_qa set lesson_id = id('lesson 3') where id = id('one');
select expect('answers go with their question to another lesson', 2, (select count(*)::integer from lesson_qa where parent_id = id('one') and lesson_id = id('lesson 3')));

update lesson_qa set accepted_answer_id = id('one b'), accepted_at = now() where id = id('one');
update lesson_qa set accepted_answer_id = id('two a'), accepted_at = now() where id = id('one');
select expect_refused('the answer to another question is not accepted', '23503', 'set constraints all immediate');
update lesson_qa set accepted_answer_id = null, accepted_at = null where id = id('one');
set constraints all immediate;

delete from lesson_qa where id = id('one b');
select expect('nor does what is gone', 'One 1, Two 0', counts());
select expect('no counter differs', 0, (select count(*)::integer from counter_drift()));
