-- Counts on a parent of one's own making, with rows that move from one parent to another.
create table boxes (organization_id uuid not null, id uuid not null, thing_count integer not null default 0, primary key (organization_id, id));
create table things (organization_id uuid not null, id uuid not null default uuidv7(), box_id uuid, is_broken boolean not null default false, primary key (organization_id, id));
call keep_count('count_things', 'things', 'boxes', 'thing_count', 'box_id', 'not is_broken');
insert into boxes (organization_id, id) values (id('acme'), id('a')), (id('acme'), id('b')), (id('globex'), id('a'));

insert into things (organization_id, box_id) values (id('acme'), id('a')), (id('acme'), id('a')), (id('acme'), id('b')), (id('acme'), null);
select expect('each box counts its own', '2 1', (select string_agg(thing_count::text, ' ' order by thing_count desc) from boxes where organization_id = id('acme')));
select expect('a box of the same id elsewhere does not', 0, (select thing_count from boxes where organization_id = id('globex')));

update things set box_id = id('b') where box_id = id('a');
select expect('things move', '3 0', (select string_agg(thing_count::text, ' ' order by thing_count desc) from boxes where organization_id = id('acme')));

update things set is_broken = true where box_id = id('b');
select expect('broken things do not count', 0, (select sum(thing_count)::integer from boxes));

update things set is_broken = false;
delete from things;
select expect('nor do things that are gone', 0, (select sum(thing_count)::integer from boxes));
