create function test.words() returns text language sql stable set search_path = public, test, pg_temp
as $$ select string_agg(word, ' ' order by word collate "C") from course_words where organization_id = id('acme') $$;
delete from course_words;

insert into courses (organization_id, id, slug, title, instructor_id)
values (id('acme'), id('one'), 'one', 'Häuser bauen 2026: Wände', id('ben')), (id('acme'), id('two'), 'two', 'Bauen? Ja!', id('ben'));
select expect('words of titles, in lower case, without numbers and the shortest', 'bauen häuser wände', words());

update courses set title = 'Dächer bauen' where id = id('two');
update courses set summary = 'Über Ziegel' where id = id('two');
select expect('new words of a changed title', 'bauen dächer häuser wände', words());

delete from courses where id = id('one');
select expect('words stay', 'bauen dächer häuser wände', words());
select expect('with their organization', 0, (select count(*) from course_words where organization_id = id('globex')));
