insert into course_groups (organization_id, id, course_id, name, capacity) values (id('acme'), id('spring'), id('balance'), 'Spring', 2);
insert into enrollments (organization_id, id, course_id, student_id, access_ends_at) values
  (id('acme'), id('ada in balance'), id('balance'), id('ada'), '2026-05-01'), (id('acme'), id('cleo in balance'), id('balance'), id('cleo'), null);
create function test.granted() returns text language sql stable set search_path = public, test, pg_temp
as $$ select string_agg(exempt_lesson_count || ' ' || coalesce((access_until at time zone 'UTC')::date::text, '-'), ', ' order by id = id('cleo in balance')) from enrollments $$;

update enrollments set group_id = id('spring');
select expect('members are counted', 2, (select member_count from course_groups));
update enrollments set status = 'dropped', dropped_at = now() where student_id = id('ada');
select expect('those who left are not', 1, (select member_count from course_groups));
select expect_refused('a group holds as many as fit', '23514', 'update course_groups set capacity = 1; update enrollments set status = ''enrolled''');
delete from course_groups;
select expect('a group that is gone leaves its people in the course', 0, (select count(*) from enrollments where group_id is not null));
