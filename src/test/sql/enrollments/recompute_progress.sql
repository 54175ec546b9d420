insert into enrollments (organization_id, id, course_id, student_id, enrolled_at)
values (id('acme'), id('ada in balance'), id('balance'), id('ada'), '2026-03-01 08:00Z');
insert into student_activity (organization_id, student_id, course_id, activity_type, occurred_at)
values (id('acme'), id('ada'), id('balance'), 'enrolled', '2026-03-01 08:00Z');
select record_lesson(id('acme'), id('ada in balance'), id('lesson 1'), true, '2026-03-01 09:00Z');
select record_lesson(id('acme'), id('ada in balance'), id('lesson 3'), true, '2026-03-01 10:00Z');
select record_lesson(id('acme'), id('ada in balance'), id('lesson 4'), false, '2026-03-01 11:00Z');
update student_progress set completed_at = null where lesson_id = id('lesson 3');
insert into student_activity (organization_id, student_id, course_id, lesson_id, activity_type, occurred_at)
values (id('acme'), id('ada'), id('balance'), id('lesson 3'), 'lesson_reopened', '2026-03-01 12:00Z');
update student_progress set time_spent_seconds = 40 where lesson_id = id('lesson 1');

create function test.told() returns text language sql stable set search_path = public, test, pg_temp
as $$ select e.status || ' ' || e.completed_lesson_count || ' ' || e.time_spent_seconds || ': '
   || (select string_agg(l.slug || ' ' || coalesce(to_char(p.first_opened_at at time zone 'UTC', 'HH24'), '-') || ' ' || coalesce(to_char(p.completed_at at time zone 'UTC', 'HH24'), '-'), ', ' order by l.slug)
         from student_progress p join course_lessons l on l.id = p.lesson_id) from enrollments e $$;
select expect('what was done', 'in_progress 1 40: lesson-1 09 09, lesson-2 - -, lesson-3 10 -, lesson-4 11 -', told());
select expect('agrees with the record', 0, recompute_progress(id('acme'), id('ada in balance')));

update student_progress set first_opened_at = null, completed_at = case when lesson_id = id('lesson 4') then now() end;
update enrollments set status = 'completed', completed_at = now();
select expect('what was broken differs', 4, recompute_progress(id('acme'), id('ada in balance')));
select expect('and is as it was; time is not in the record and stays', 'in_progress 1 40: lesson-1 09 09, lesson-2 - -, lesson-3 10 -, lesson-4 11 -', told());

delete from student_progress where lesson_id = id('lesson 1');
select expect('rows that are gone come back', 1, recompute_progress(id('acme'), id('ada in balance')));

insert into student_activity (organization_id, student_id, course_id, activity_type, occurred_at)
values (id('acme'), id('ada'), id('balance'), 'course_completed', '2026-03-01 13:00Z'), (id('acme'), id('ada'), id('balance'), 'dropped', '2026-03-01 14:00Z');
select recompute_progress(id('acme'), id('ada in balance'));
select expect('whoever left last has left', 'dropped 2026-03-01 14:00:00+00', (select status || ' ' || (dropped_at at time zone 'UTC')::timestamp || '+00' from enrollments));
select expect('and is counted as gone', 0, (select enrolled_count from courses where id = id('balance')));
insert into student_activity (organization_id, student_id, course_id, activity_type, occurred_at)
values (id('acme'), id('ada'), id('balance'), 'enrolled', '2026-03-01 15:00Z');
select recompute_progress(id('acme'), id('ada in balance'));
select expect('whoever came back has what was completed', 'completed', (select status::text from enrollments where completed_at = '2026-03-01 13:00Z' and dropped_at is null));
select expect_refused('a course is completed once', '23505', 'insert into student_activity (organization_id, student_id, course_id, activity_type)
  values (id(''acme''), id(''ada''), id(''balance''), ''course_completed'')');
select expect('no counter differs', 0, (select count(*) from counter_drift()));
