insert into lesson_qa (organization_id, id, course_id, lesson_id, posted_at, title, body)
select id('acme'), id(title), id('balance'), id('lesson 1'), now(), title, ''
  from unnest(array['Why do both sides always agree?', 'What is equity?', 'Where do I find the worksheet?']) title;
insert into lesson_qa (organization_id, course_id, lesson_id, parent_id, posted_at, body)
values (id('acme'), id('balance'), id('lesson 1'), id('What is equity?'), now(), 'Why do both sides always agree?');
create function test.similar(words text) returns text language sql stable set search_path = public, test, pg_temp
as $$ select string_agg(q.title, ' | ' order by s.likeness desc) from similar_questions(id('balance'), words, 5) s join lesson_qa q on q.id = s.question_id $$;

select enter('acme', 'ada');
select expect('titles of the same words in another order', 'Why do both sides always agree?', similar('both sides agree, but why'));
select expect('a word within a title, though misspelled', 'What is equity?', similar('equty'));
select expect('nothing for other words', null, similar('bananas'));
select expect('nothing for none', null, similar(''));

update lesson_qa set deleted_at = now() where id = id('What is equity?');
select expect('what was deleted is not shown', null, similar('What is equity?'));
select enter('globex', 'dan');
select expect('nor what is another organization''s', null, similar('Why do both sides always agree?'));
