insert into teams (organization_id, id, name) values (id('acme'), id('red'), 'Red'), (id('acme'), id('blue'), 'Blue');
insert into team_members (organization_id, team_id, member_id)
values (id('acme'), id('red'), id('ada')), (id('acme'), id('red'), id('ben')), (id('acme'), id('blue'), id('ada'));

update memberships set left_at = now() where id = id('ada');
select expect('who leaves the organization leaves its teams'' counts', '0 1', (select string_agg(member_count::text, ' ' order by name) from teams));

update memberships set left_at = null where id = id('ada');
select expect('who comes back counts again', '1 2', (select string_agg(member_count::text, ' ' order by name) from teams));

update memberships set full_name = 'Somebody Else';
select expect('a new name changes nothing', '1 2', (select string_agg(member_count::text, ' ' order by name) from teams));
select expect('no counter differs', 0, (select count(*) from counter_drift()));
