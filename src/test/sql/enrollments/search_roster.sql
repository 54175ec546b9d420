create function test.called(name text, standing text default null, ordering text default 'seen', after_key text default null, after_id uuid default null)
returns text language sql stable set search_path = public, test, pg_temp
as $$
  select string_agg(m.full_name, ', ' order by f.number)
    from search_roster(id('balance'), name, standing, null, null, ordering, after_key, after_id, 2) with ordinality f (found_id, number)
    join enrollments e on e.id = f.found_id join memberships m on m.id = e.student_id
$$;
grant execute on all routines in schema test to public;
insert into memberships (organization_id, id, full_name) values (id('acme'), id('percent'), 'Per 100% Cent'), (id('acme'), id('marta'), 'Marta Gone');
insert into enrollments (organization_id, id, course_id, student_id, status, completed_at, last_accessed_at)
values (id('acme'), id('a'), id('balance'), id('ada'), 'completed', now(), now()), (id('acme'), id('c'), id('balance'), id('cleo'), 'enrolled', null, now() - interval '1 day'),
       (id('acme'), id('p'), id('balance'), id('percent'), 'enrolled', null, null), (id('acme'), id('m'), id('balance'), id('marta'), 'enrolled', null, now() - interval '9 days');
update memberships set deleted_at = now() where id = id('marta');

set local role lectern_app;
select expect('outside an organization nobody is found', 0, (select count(*) from search_roster(id('balance'), 'mar', null, null, null, 'seen', null, null, 10)));
select enter('globex', 'dan');
select expect('nor in another one', 0, (select count(*) from search_roster(id('balance'), 'mar', null, null, null, 'seen', null, null, 10)));
select enter('acme', 'ben');
select expect('a part of the name, the latest first, but no one who was deleted', 'Ada Marlow, Cleo Marchetti', called('mar'));
select expect('whoever was away longest first', 'Cleo Marchetti, Ada Marlow', called('mar', ordering => 'away'));
select expect('by name', 'Ada Marlow, Cleo Marchetti', called('mar', ordering => 'name'));
select expect('after a name', 'Cleo Marchetti', called('mar', ordering => 'name', after_key => 'ada marlow', after_id => id('ada')));
select expect('after a time', 'Cleo Marchetti', called('mar', after_key => (extract(epoch from now()) * 1000000)::bigint::text, after_id => id('a')));
select expect('before a time', 'Ada Marlow', called('mar', ordering => 'away', after_key => (extract(epoch from now() - interval '1 day') * 1000000)::bigint::text, after_id => id('c')));
select expect('at most so many', 1, (select count(*) from search_roster(id('balance'), 'mar', null, null, null, 'progress', null, null, 1)));
select expect('a letter begins a name', 'Cleo Marchetti, Per 100% Cent', called('c'));
select expect('or another', 'Ada Marlow', called('ma', 'completed'));
select expect('with a standing', 'Cleo Marchetti', called('mar', 'enrolled'));
select expect('not seen since', 1, (select count(*) from search_roster(id('balance'), 'mar', null, now() - interval '1 hour', null, 'seen', null, null, 10)));
select expect('signs mean themselves', 'Per 100% Cent', called('00%'));
select expect('and nothing else', null::text, called('mar_'));
select enter('acme', 'ada', 'own');
select expect('who reaches only oneself finds only oneself', 'Ada Marlow', called('mar'));
