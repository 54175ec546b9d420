select set_config('test.one', start_session(id('ada''s account'), sha256('one'), repeat('x', 900), '192.0.2.1', '2026-03-02 12:00+00', null)::text, true);
select expect('a session lasts thirty days', timestamptz '2026-04-01 12:00+00', (select expires_at from sessions));
select expect('a long name of a browser is cut', 400, (select length(user_agent) from sessions));
select expect('it is in the log', 'success', (select result from audit_logs where action = 'identity.sign-in.create' and actor_id = id('ada''s account')));

select start_session(id('ada''s account'), sha256('two'), 'x', 'y', '2026-03-02 12:01+00', current_setting('test.one')::uuid);
select expect('it takes the place of the former one', 1, (select count(*) from sessions));
select start_session(id('root''s account'), sha256('three'), 'x', 'y', '2026-05-02 12:00+00', null);
select expect('expired ones are swept away', id('root''s account'), (select user_id from sessions));

select start_session(id('ada''s account'), sha256('four'), 'x', 'y', '2026-05-02 12:00+00', null);
select expect('nobody ends the session of another', 0, end_sessions(id('ada''s account'), (select s.id from sessions s where s.user_id = id('root''s account')), null));
select expect('all but one end', 1, end_sessions(id('ada''s account'), null, id('none of these')));
select expect('of this person alone', 1, (select count(*) from sessions));
