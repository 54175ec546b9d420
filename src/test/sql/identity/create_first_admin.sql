select expect('where there are people nobody becomes the first', null::uuid, create_first_admin('Eve', 'eve@x.test', 'hash'));
delete from memberships;
delete from users;
select expect('nobody is there', false, people_exist());
select create_first_admin('Ruth', 'ruth@x.test', 'hash');
select expect('the first one is a platform admin', true, (select is_platform_admin from users));
select expect('somebody is there', true, people_exist());
select expect('there is no second', null::uuid, create_first_admin('Eve', 'eve@x.test', 'hash'));
