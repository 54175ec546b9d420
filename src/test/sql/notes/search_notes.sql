create function test.found(words text, course uuid default null, kind text default 'all', before uuid default null, most integer default 10)
returns text language sql stable set search_path = public, test, pg_temp
as $$
  select string_agg(coalesce(n.quote, n.body, l.title, c.title), ', ' order by f.number)
    from search_notes(words, course, kind, before, most) with ordinality f (found_id, is_bookmark, number)
    left join lesson_notes n on n.id = f.found_id left join course_bookmarks b on b.id = f.found_id
    left join courses c on c.id = b.course_id left join course_lessons l on l.id = b.lesson_id
$$;
grant execute on all routines in schema test to public;
insert into lesson_notes (organization_id, id, member_id, course_id, lesson_id, color, quote, body, search_config)
values (id('acme'), '00000000-0000-7000-8000-000000000001', id('ada'), id('balance'), id('lesson 1'), 'yellow', 'Balances of 100% and more', '', 'english'),
       (id('acme'), '00000000-0000-7000-8000-000000000002', id('ada'), id('balance'), id('lesson 2'), null, null, 'Fragen zur Bilanzsumme', 'german'),
       (id('acme'), '00000000-0000-7000-8000-000000000003', id('ada'), id('balance'), id('lesson 2'), null, null, 'a note on balances', 'english'),
       (id('acme'), '00000000-0000-7000-8000-000000000004', id('cleo'), id('balance'), id('lesson 1'), null, null, 'Cleo on balances', 'english');
insert into course_bookmarks (organization_id, id, member_id, course_id, lesson_id)
values (id('acme'), '00000000-0000-7000-8000-000000000005', id('ada'), id('balance'), id('lesson 3')),
       (id('acme'), '00000000-0000-7000-8000-000000000006', id('cleo'), id('balance'), id('lesson 4'));

set local role lectern_app;
select expect('outside an organization nothing is found', null, found('balance'));
select enter('globex', 'dan');
select expect('nor in another one', null, found('balance'));
select enter('acme', 'ben');
select expect('nor by staff', null, found('balance'));
select enter('acme', 'ada', 'own');
select expect('one''s own, the newest first, a bookmark by its titles', 'Lesson 3, a note on balances, Balances of 100% and more', found('balance'));
select expect('words in the language of the course', 'a note on balances, Balances of 100% and more', found('balancing'));
select expect('of each language', 'Fragen zur Bilanzsumme', found('frage'));
select expect('parts of words', 'Fragen zur Bilanzsumme', found('summe'));
select expect('one or two letters begin a word', 'a note on balances', found('on'));
select expect('signs mean themselves', 'Balances of 100% and more', found('00% a'));
select expect('and nothing else', null, found('alan_es'));
select expect('of a kind', 'Balances of 100% and more', found('balance', kind => 'highlights'));
select expect('or another', 'a note on balances', found('balance', kind => 'notes'));
select expect('or bookmarks alone', 'Lesson 3', found('balance', kind => 'bookmarks'));
select expect('in another course nothing', null, found('balance', course => id('another')));
select expect('after a place', 'Balances of 100% and more', found('balance', before => '00000000-0000-7000-8000-000000000003'));
select expect('at most so many', 'Lesson 3', found('balance', most => 1));
update lesson_notes set deleted_at = now() where body = '';
update course_bookmarks set deleted_at = now();
select expect('what was deleted is not found', 'a note on balances', found('balance'));
