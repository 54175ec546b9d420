create function pg_temp.found(words text[], is_former boolean default false, held text default null, team uuid default null, after_name text default '', most integer default 50) returns text
language sql as $$
  select string_agg(m.full_name, ', ' order by m.name_key) from search_members(words, held, team, is_former, after_name, id('nobody'), most) f join memberships m on m.id = f.found_id
$$;
update memberships set external_id = '4711' where id = id('cleo');
select enter('acme', 'ada');
select expect('every word counts', 'Ada Marlow', pg_temp.found(array['%mar%', '%ada%']));
select expect('names come in order', 'Ada Marlow, Cleo Marchetti', pg_temp.found(array['%mar%']));
select expect('as many as wanted', 'Ada Marlow', pg_temp.found(array['%mar%'], most => 1));
select expect('after a place in the list', 'Cleo Marchetti', pg_temp.found(array['%mar%'], after_name => 'ada marlow z'));
select expect('addresses count', 'Ben Okafor', pg_temp.found(array['%ben@ac%']));
select expect('numbers do too', 'Cleo Marchetti', pg_temp.found(array['%marchetti%', '%471%']));
insert into user_roles (organization_id, member_id, role) values (id('acme'), id('ben'), 'instructor'), (id('acme'), id('ada'), 'team_lead');
insert into teams (organization_id, id, name) values (id('acme'), id('red'), 'Red');
insert into team_members (organization_id, team_id, member_id) values (id('acme'), id('red'), id('ada'));
select expect('a role narrows', 'Ben Okafor', pg_temp.found(array['%acme%'], held => 'instructor'));
select expect('so does a team', 'Ada Marlow', pg_temp.found(array['%acme%'], team => id('red')));
select expect('and both together', null, pg_temp.found(array['%acme%'], held => 'instructor', team => id('red')));
select expect('others are not found', null, pg_temp.found(array['%dan%']));
update memberships set left_at = now() where id = id('ada');
select expect('who left stands apart', 'Ada Marlow', pg_temp.found(array['%mar%'], is_former => true));
update memberships set deleted_at = now() where id = id('ada');
select expect('who was deleted is nowhere', null, pg_temp.found(array['%mar%'], is_former => true));
