create function test.found(words text, folder uuid default null, kind text default null, tag text default null, before uuid default null, most integer default 10)
returns text language sql stable set search_path = public, test, pg_temp
as $$
  select string_agg(i.title, ', ' order by f.number)
    from search_library(words, folder, kind, tag, before, most) with ordinality f (found_id, number)
    join content_library_items i on i.id = f.found_id
$$;
grant execute on all routines in schema test to public;
insert into content_library_folders (organization_id, id, depth, name) values (id('acme'), id('money'), 1, 'Money');
insert into content_library_items (organization_id, id, folder_id, kind, title, tag_line, content_words, source_course_id, search_config)
values (id('acme'), '00000000-0000-7000-8000-000000000001', id('money'), 'article', 'Two columns', 'start', 'Balances of 100% and more', id('balance'), 'english'),
       (id('acme'), '00000000-0000-7000-8000-000000000002', null, 'section', 'Die Bilanz', '', 'Fragen zur Bilanzsumme', id('balance'), 'german'),
       (id('acme'), '00000000-0000-7000-8000-000000000003', null, 'article', 'On totals', 'balance', '', id('balance'), 'english');
insert into content_library_tags (organization_id, item_id, tag) values (id('acme'), '00000000-0000-7000-8000-000000000003', 'balance');

set local role lectern_app;
select expect('outside an organization nothing is found', null, found('balance'));
select enter('globex', 'dan');
select expect('nor in another one', null, found('balance'));
select enter('acme', 'ben');
select expect('what holds the words, the newest first', 'On totals, Two columns', found('balance'));
select expect('in the language of each', 'Die Bilanz', found('frage'));
select expect('parts of words', 'Die Bilanz', found('summe'));
select expect('one or two letters begin a word', 'On totals', found('on'));
select expect('signs mean themselves', 'Two columns', found('00% a'));
select expect('and nothing else', null, found('alan_es'));
select expect('in a folder', 'Two columns', found('balance', folder => id('money')));
select expect('of a kind', 'Die Bilanz', found('bilanz', kind => 'section'));
select expect('with a tag', 'On totals', found('balance', tag => 'balance'));
select expect('after a place', 'Two columns', found('balance', before => '00000000-0000-7000-8000-000000000003'));
select expect('at most so many', 'On totals', found('balance', most => 1));
update content_library_items set deleted_at = now() where id = '00000000-0000-7000-8000-000000000003';
select expect('what was deleted is not found', 'Two columns', found('balance'));
reset role;
delete from organizations where id = id('acme');
