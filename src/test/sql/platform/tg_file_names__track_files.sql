insert into files (organization_id, id, name, media_type, size_bytes, sha256, path, subject_type)
values (id('acme'), id('picture'), 'a.png', 'image/png', 1, repeat('a', 64), 'a', 'course'), (id('acme'), id('film'), 'b.webm', 'video/webm', 1, repeat('b', 64), 'b', 'course');
select expect('a new file is not named', 2, (select count(*) from files where unnamed_since is not null));

insert into file_names (organization_id, file_id, named_by_type, named_by_id)
values (id('acme'), id('picture'), 'lesson', id('lesson 1')), (id('acme'), id('picture'), 'draft', id('lesson 1'));
select expect('a name holds it', array[id('film')], (select array_agg(id) from files where unnamed_since is not null));

delete from file_names where named_by_type = 'draft';
select expect('one name is enough', 1, (select count(*) from files where unnamed_since is not null));
delete from file_names;
select expect('without any it is let go', 2, (select count(*) from files where unnamed_since is not null));
