-- What the operator may do over all organizations, and what not.
insert into submissions (organization_id, id, member_id, created_at)
values (id('acme'), id('old form'), id('ada'), now() - interval '31 days'), (id('globex'), id('new form'), id('dan'), now());
insert into files (organization_id, id, name, media_type, size_bytes, sha256, path, subject_type, unnamed_since)
values (id('globex'), id('forgotten'), 'a.png', 'image/png', 1, repeat('a', 64), 'a', 'course', now() - interval '8 days');

set local role lectern_operator;
with cleared as (delete from submissions where created_at < now() - interval '30 days' returning 1) select count(*) from cleared;
select expect('old forms are cleared away', array[id('new form')], (select array_agg(id) from submissions));
update files set status = 'collected'
 where (organization_id, id) in (
   select organization_id, id from files where status = 'stored' and unnamed_since < now() - interval '7 days' for update skip locked);
select expect('files that nothing names are collected', 'collected', (select status from files));
select ensure_audit_partitions(current_date, 12);

insert into organizations (id, slug, name) values (id('initech'), 'initech', 'Initech');
insert into memberships (organization_id, id, full_name, email, source) values (id('initech'), id('bill'), 'Bill Lumbergh', 'bill@initech.test', 'founder');
insert into user_roles (organization_id, member_id, role) values (id('initech'), id('bill'), 'org_admin');
select expect('an organization is made with its first person', 1, (select member_count from organizations where id = id('initech')));

select expect_refused('passwords are not the operator''s to read', '42501', 'select * from credentials');
select expect_refused('nor are permissions to reset them', '42501', 'select * from password_resets');
select expect_refused('nor tokens of sessions', '42501', 'select token_hash from sessions');
select expect_refused('nor what courses say', '42501', 'select * from courses');
select expect_refused('nor how students do', '42501', 'select * from student_progress');
select expect_refused('the log is not theirs to change', '42501', 'delete from audit_logs');
select expect_refused('the platform''s role is none of an organization', '23514',
  'insert into user_roles (organization_id, member_id, role) values (id(''initech''), id(''bill''), ''admin'')');
