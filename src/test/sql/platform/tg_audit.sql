set local role lectern_app;
select enter('acme', 'ada', action => 'courses.title.update');
select set_config('app.request_id', 'request-1', true), set_config('app.ip', '192.0.2.7', true), set_config('app.reason', 'Asked by mail', true);
update courses set title = 'Reading balance sheets', version = version + 1 where id = id('balance');
reset role;
set local role lectern_owner;
select expect('who, what, which, from where and why', concat_ws(' ', id('ada''s account'), id('ada'), 'person courses.title.update update', id('balance'), '192.0.2.7 request-1 Asked by mail success low'),
  (select concat_ws(' ', actor_id, actor_member_id, actor_kind, action, audit_action, resource_id, ip, request_id, reason, result, risk_level)
     from audit_logs where resource_type = 'courses' and audit_action = 'update'));
select expect('only what changed, before and after', '{"title": "Reading a balance sheet"} {"title": "Reading balance sheets"}',
  (select concat_ws(' ', old_values, new_values) from audit_logs where resource_type = 'courses' and audit_action = 'update'));

update courses set title = title;
update enrollments set last_accessed_at = now();
select expect('what changed nothing leaves nothing', 1, (select count(*) from audit_logs where resource_type = 'courses' and audit_action = 'update'));

insert into credentials (id, user_id, kind, secret_hash) values (id('secret'), id('ada''s account'), 'password', 'argon2-very-secret');
update credentials set secret_hash = 'argon2-another-secret';
select expect('secrets are not kept', 0, (select count(*) from audit_logs where coalesce(old_values::text, '') || coalesce(new_values::text, '') like '%argon2%'));
select expect('that they were set is, as a risk', 'high high', (select string_agg(risk_level::text, ' ') from audit_logs where resource_type = 'credentials'));

update course_lessons set body = repeat('long ', 1000) where id = id('lesson 1');
select expect('long texts are kept as length and digest', '5000 characters, sha256 ' || left(encode(sha256(convert_to(repeat('long ', 1000), 'UTF8')), 'hex'), 16),
  (select new_values ->> 'body' from audit_logs where resource_type = 'course_lessons' and audit_action = 'update'));

update course_lessons set deleted_at = now() where id = id('lesson 1');
select expect('into the trash is a deletion', 1, (select count(*) from audit_logs where resource_type = 'course_lessons' and audit_action = 'delete'));

insert into enrollments (organization_id, course_id, student_id) values (id('acme'), id('balance'), id('ada'));
update enrollments set last_accessed_at = now(), status = 'in_progress';
update student_progress set last_opened_at = now(), time_spent_seconds = 30;
update student_progress set completed_at = now() where lesson_id = id('lesson 2');
select expect('of enrollments, their standing', '{"status": "in_progress"}', (select new_values::text from audit_logs where resource_type = 'enrollments' and audit_action = 'update'));
select expect('of progress, completion', 1, (select count(*) from audit_logs where resource_type = 'student_progress'));
select expect('counters are not kept', 0, (select count(*) from audit_logs where new_values::text like '%\_count"%' or resource_type = 'courses' and new_values ? 'planned_minutes'));
