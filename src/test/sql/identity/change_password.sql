insert into credentials (user_id, kind, secret_hash) values (id('ada''s account'), 'password', 'old');
select set_config('test.kept', start_session(id('ada''s account'), sha256('one'), 'x', 'y', now(), null)::text, true),
  start_session(id('ada''s account'), sha256('two'), 'x', 'y', now(), null);
select start_password_reset('ada@acme.test', sha256('reset'), now());

select expect('whoever does not know the old hash changes nothing', false, change_password(id('ada''s account'), 'guess', 'new', null));
select expect('not even the sessions', 2, (select count(*) from sessions));
select expect('whoever does changes it', true, change_password(id('ada''s account'), 'old', 'new', current_setting('test.kept')::uuid));
select expect('this session stays, the others end', current_setting('test.kept')::uuid, (select s.id from sessions s));
select expect('and so do permissions to reset it', 0, (select count(*) from password_resets));
select expect('a living session shows the hash to its owner', 'new', (select stored_hash from find_own_credential(id('ada''s account'), current_setting('test.kept')::uuid)));
select expect('a dead one does not', 0, (select count(*) from find_own_credential(id('ada''s account'), id('no session'))));
select expect('nor does someone else''s', 0, (select count(*) from find_own_credential(id('root''s account'), current_setting('test.kept')::uuid)));
