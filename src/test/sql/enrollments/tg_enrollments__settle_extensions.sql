insert into course_groups (organization_id, id, course_id, name, capacity) values (id('acme'), id('spring'), id('balance'), 'Spring', 2);
insert into enrollments (organization_id, id, course_id, student_id, access_ends_at) values
  (id('acme'), id('ada in balance'), id('balance'), id('ada'), '2026-05-01'), (id('acme'), id('cleo in balance'), id('balance'), id('cleo'), null);
create function test.granted() returns text language sql stable set search_path = public, test, pg_temp
as $$ select string_agg(exempt_lesson_count || ' ' || coalesce((access_until at time zone 'UTC')::date::text, '-'), ', ' order by id = id('cleo in balance')) from enrollments $$;

insert into course_extensions (organization_id, course_id, group_id, kind, lesson_id, reason, given_at)
values (id('acme'), id('balance'), id('spring'), 'exempt', id('lesson 2'), 'Not taught', now());
insert into course_extensions (organization_id, course_id, group_id, kind, access_until, reason, given_at)
values (id('acme'), id('balance'), id('spring'), 'access', '2026-06-01', 'Ill', now());
select expect('the group has nobody yet', '0 2026-05-01, 0 -', granted());
update enrollments set group_id = id('spring');
select expect('whoever joins gets what the group is granted', '1 2026-06-01, 1 -', granted());
update enrollments set group_id = null where student_id = id('ada');
select expect('and leaves it there', '0 2026-05-01, 1 -', granted());
select expect('no counter differs', 0, (select count(*) from counter_drift()));
