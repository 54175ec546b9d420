insert into teams (organization_id, id, name) values (id('acme'), id('red'), 'Red'), (id('acme'), id('blue'), 'Blue');
insert into team_members (organization_id, team_id, member_id)
values (id('acme'), id('red'), id('ada')), (id('acme'), id('red'), id('ben')), (id('acme'), id('blue'), id('ada'));
select expect('who joins counts', '1 2', (select string_agg(member_count::text, ' ' order by name) from teams));

delete from team_members where member_id = id('ada');
select expect('who goes does not', '0 1', (select string_agg(member_count::text, ' ' order by name) from teams));

update memberships set left_at = now() where id = id('cleo');
insert into team_members (organization_id, team_id, member_id) values (id('acme'), id('blue'), id('cleo'));
select expect('who has left the organization never counted', '0 1', (select string_agg(member_count::text, ' ' order by name) from teams));
select expect('no counter differs', 0, (select count(*) from counter_drift()));
