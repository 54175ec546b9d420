-- A table somebody adds: protected, it is its organization's.
create table gadgets (organization_id uuid not null, id uuid not null default uuidv7(), name text, gadget_count integer not null default 0, primary key (organization_id, id));
call protect('gadgets');
create policy everyone on gadgets to lectern_app using (true) with check (true);
grant select on gadgets to lectern_app;
call grant_writing('gadgets', '{gadget_count}');
insert into gadgets (organization_id, name) values (id('acme'), 'ours'), (id('globex'), 'theirs');

set local role lectern_app;
select expect('without an organization nothing is there', 0, (select count(*) from gadgets));
select enter('acme');
select expect('what is there is ours', 'ours', (select string_agg(name, ' ') from gadgets));
insert into gadgets (organization_id, name) values (id('acme'), 'new');
update gadgets set name = 'renamed';
select expect_refused('no row for another organization', '42501', 'insert into gadgets (organization_id, name) values (id(''globex''), ''x'')');
select expect_refused('no row handed over', '42501', 'update gadgets set organization_id = id(''globex'')');
select expect_refused('no counter set at first', '42501', 'insert into gadgets (organization_id, gadget_count) values (id(''acme''), 7)');
select expect_refused('no counter set later', '42501', 'update gadgets set gadget_count = 7');
select expect_refused('no delete that was not granted', '42501', 'delete from gadgets');
set local role lectern_owner;
select expect('theirs is as it was', 'theirs', (select name from gadgets where organization_id = id('globex')));
