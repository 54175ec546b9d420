alter table teams disable trigger update_teams_updated_at;
insert into teams (organization_id, id, name, updated_at) values (id('acme'), id('red'), 'Red', '2020-01-01');
alter table teams enable trigger update_teams_updated_at;
update teams set name = 'Blue', updated_at = '2020-01-02';
select expect('whatever is said, it is now', now(), (select updated_at from teams));
