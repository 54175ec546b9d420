insert into course_groups (organization_id, id, course_id, name, capacity) values (id('acme'), id('spring'), id('balance'), 'Spring', 2);
insert into enrollments (organization_id, id, course_id, student_id, access_ends_at) values
  (id('acme'), id('ada in balance'), id('balance'), id('ada'), '2026-05-01'), (id('acme'), id('cleo in balance'), id('balance'), id('cleo'), null);
create function test.granted() returns text language sql stable set search_path = public, test, pg_temp
as $$ select string_agg(exempt_lesson_count || ' ' || coalesce((access_until at time zone 'UTC')::date::text, '-'), ', ' order by id = id('cleo in balance')) from enrollments $$;

insert into course_extensions (organization_id, course_id, student_id, kind, lesson_id, reason, given_at)
values (id('acme'), id('balance'), id('ada'), 'exempt', id('lesson 1'), 'Knows it', now());
insert into course_extensions (organization_id, course_id, student_id, kind, access_until, reason, given_at)
values (id('acme'), id('balance'), id('ada'), 'access', '2026-06-01', 'Ill', now()), (id('acme'), id('balance'), id('cleo'), 'access', '2026-06-01', 'Ill', now());
select expect('what is granted holds; without end stays so', '1 2026-06-01, 0 -', granted());
update course_extensions set withdrawn_at = now() where student_id = id('ada');
select expect('what is withdrawn is over', '0 2026-05-01, 0 -', granted());
select expect_refused('nobody is granted anything who is not in the course', '23503', 'insert into course_extensions (organization_id, course_id, student_id, kind, extra_days, reason, given_at)
  values (id(''acme''), id(''balance''), id(''ben''), ''days'', 3, ''No'', now())');
select expect('no counter differs', 0, (select count(*) from counter_drift()));
