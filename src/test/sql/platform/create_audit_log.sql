set local role lectern_app;
select enter('acme', 'ada');
select create_audit_log('people.export', 'view', 'memberships', risk => 'medium', new_values => '{"rows": 3}');
select expect('the application writes and reads its organization''s log', 'people.export view memberships medium success',
  (select concat_ws(' ', action, audit_action, resource_type, risk_level, result) from audit_logs where action = 'people.export'));
select expect_refused('it changes nothing in it', '42501', 'update audit_logs set reason = ''''');
select expect_refused('it deletes nothing from it', '42501', 'delete from audit_logs');
select expect_refused('it writes into no other organization''s', '42501',
  'insert into audit_logs (organization_id, actor_kind, action, audit_action, resource_type) values (id(''globex''), ''person'', ''x'', ''view'', ''x'')');
select enter('globex');
select expect('another organization does not read it', 0, (select count(*) from audit_logs where action = 'people.export'));

-- Before anybody is known: a sign-in that failed, kept with the platform.
select set_config('app.organization_id', '', true), set_config('app.user_id', '', true), set_config('app.member_id', '', true);
select create_audit_log('identity.sign-in.create', 'create', 'sessions', outcome => 'failure');
select expect('nobody reads the platform''s', 0, (select count(*) from audit_logs));
set local role lectern_operator;
select expect('the operator does', 1, (select count(*) from audit_logs
  where action = 'identity.sign-in.create' and organization_id = '00000000-0000-0000-0000-000000000000' and result = 'failure'));
