-- An operator deletes an organization: its rows go with it, the audit log stays, nobody else is touched.
insert into files (organization_id, id, name, media_type, size_bytes, sha256, path, subject_type, subject_id, uploaded_by_id)
values (id('acme'), id('logo'), 'logo.png', 'image/png', 1, repeat('a', 64), 'aa/logo', 'course', id('balance'), id('ben'));
update organizations set logo_file_id = id('logo') where id = id('acme');
update course_lessons set file_id = id('logo') where id = id('lesson 3');
insert into course_imports (organization_id, id, course_id, file_id, requested_by_id, status) values (id('acme'), id('import'), id('balance'), id('logo'), id('ben'), 'imported');
insert into enrollments (organization_id, course_id, student_id) values (id('acme'), id('balance'), id('ada'));
insert into teams (organization_id, id, name) values (id('acme'), id('red'), 'Red');
insert into team_members (organization_id, team_id, member_id) values (id('acme'), id('red'), id('ada'));

set local role lectern_operator;
select set_config('app.user_id', id('root''s account')::text, true), set_config('app.action', 'organizations.organization.delete', true);
delete from organizations where id = id('acme');
-- Files and people are held by keys that are checked at the end.
set constraints all immediate;
reset role;
set local role lectern_owner;

select expect('its people are gone', 0, (select count(*) from memberships where organization_id = id('acme')));
select expect('so are its courses, lessons and files', 0,
  (select count(*) from courses) + (select count(*) from course_lessons) + (select count(*) from files) + (select count(*) from student_progress));
select expect('others stay', 1, (select count(*) from memberships));
select expect('accounts stay, they are no organization''s', 2, (select count(*) from users));
select expect('the log says who did it', id('root''s account'), (select actor_id from audit_logs
  where organization_id = id('acme') and resource_type = 'organizations' and audit_action = 'delete'));
select expect('no counter differs', 0, (select count(*) from counter_drift()));
