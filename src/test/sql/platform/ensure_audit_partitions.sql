insert into audit_logs (organization_id, created_at, actor_kind, action, audit_action, resource_type)
values (id('acme'), '2051-03-09', 'system', 'x', 'view', 'x');
select expect('no insert fails for want of a partition', 'audit_logs_default', (select tableoid::regclass::text from audit_logs where created_at = '2051-03-09'));

select expect('months ahead are made', 4, ensure_audit_partitions('2051-02-17', 3));
select expect('once', 0, ensure_audit_partitions('2051-02-17', 3));
select expect('late rows move to where they belong', 'audit_logs_2051_03', (select tableoid::regclass::text from audit_logs where created_at = '2051-03-09'));
insert into audit_logs (organization_id, created_at, actor_kind, action, audit_action, resource_type)
values (id('acme'), '2051-04-30 23:59:59.999+00', 'system', 'x', 'view', 'x'), (id('acme'), '2051-05-01 00:00+00', 'system', 'x', 'view', 'x');
select expect('months begin at midnight UTC', 'audit_logs_2051_04 audit_logs_2051_05',
  (select string_agg(tableoid::regclass::text, ' ' order by created_at) from audit_logs where created_at > '2051-04-01'));
select expect('the present month has its partition', true, (select tableoid::regclass::text <> 'audit_logs_default' from audit_logs where created_at = now() limit 1));
select expect('nobody was granted a partition', 0, (select count(*) from pg_class, aclexplode(relacl) g where relispartition and g.grantee <> relowner));
