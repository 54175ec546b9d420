select expect('everybody counts', 3, (select member_count from organizations where id = id('acme')));

update memberships set left_at = now() where id = id('ada');
select expect('who left does not', 2, (select member_count from organizations where id = id('acme')));

update memberships set deleted_at = now() where id in (id('ada'), id('ben'));
select expect('who was deleted does not', 1, (select member_count from organizations where id = id('acme')));

update memberships set left_at = null, deleted_at = null where id = id('ada');
select expect('who comes back does', 2, (select member_count from organizations where id = id('acme')));
select expect('others are left alone', 1, (select member_count from organizations where id = id('globex')));
select expect('no counter differs', 0, (select count(*) from counter_drift()));
