insert into enrollments (organization_id, id, course_id, student_id, last_accessed_at)
values (id('acme'), id('ada in balance'), id('balance'), id('ada'), '2026-03-02 09:00Z');
create function test.beat(lesson text, seconds integer, at timestamptz) returns integer language sql volatile set search_path = public, test, pg_temp
as $$ select count_time(id('acme'), id('ada in balance'), id(lesson), id('ada'), seconds, at::date, at) $$;
grant execute on function test.beat to public;
set local role lectern_app;
select enter('acme', 'ada', reach => 'own');

select expect('the first report counts as it is', 30, beat('lesson 1', 30, '2026-03-02 10:00:30Z'));
select expect('another tab that looked at the same half minute counts nothing', 0, beat('lesson 3', 30, '2026-03-02 10:00:30Z'));
select expect('or only what came since', 5, beat('lesson 3', 30, '2026-03-02 10:00:35Z'));
select expect('a report after a pause counts as it is', 20, beat('lesson 1', 20, '2026-03-02 10:10:00Z'));
select expect('a clock that was put back counts nothing', 0, beat('lesson 1', 20, '2026-03-02 10:09:00Z'));
select expect('a new day begins by itself', 10, beat('lesson 1', 10, '2026-03-03 08:00:00Z'));

select expect('each lesson has its own time', '60 5', (select string_agg(time_spent_seconds::text, ' ' order by time_spent_seconds desc) from student_progress where time_spent_seconds > 0));
select expect('the course has their sum', 65, (select time_spent_seconds from enrollments));
select expect('so have the days', '55 10', (select string_agg(seconds::text, ' ' order by day) from study_minutes));
select expect('the student was seen', '2026-03-03 08:00Z'::timestamptz, (select last_accessed_at from enrollments));
reset role;
select expect('no counter differs', 0, (select count(*) from counter_drift()));
