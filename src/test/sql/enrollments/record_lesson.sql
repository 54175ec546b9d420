insert into enrollments (organization_id, id, course_id, student_id)
values (id('acme'), id('ada in balance'), id('balance'), id('ada')), (id('acme'), id('cleo in balance'), id('balance'), id('cleo'));
set local role lectern_app;
select enter('acme', 'ada', reach => 'own');

select expect('opening alone completes nothing', 'f 0 3', (select concat_ws(' ', was_completed, completed, required)
  from record_lesson(id('acme'), id('ada in balance'), id('lesson 1'), false, '2026-03-02 10:00Z')));
select expect('the student is under way', 'in_progress', (select status::text from enrollments));
select expect('and was seen there', id('lesson 1'), (select last_lesson_id from enrollments where last_accessed_at = '2026-03-02 10:00Z'));

select expect('a mark completes', 't 1 3', (select concat_ws(' ', was_completed, completed, required)
  from record_lesson(id('acme'), id('ada in balance'), id('lesson 1'), true, '2026-03-02 10:05Z')));
select expect('a second one says nothing new', 'f 1 3', (select concat_ws(' ', was_completed, completed, required)
  from record_lesson(id('acme'), id('ada in balance'), id('lesson 1'), true, '2026-03-02 10:06Z')));
select expect('each thing stands in the record once', 'lesson_completed, lesson_started',
  (select string_agg(activity_type, ', ' order by activity_type) from student_activity));
select expect('the first moments stay', '{"2026-03-02 10:00:00+00","2026-03-02 10:05:00+00"}'::timestamptz[],
  (select array[first_opened_at, completed_at] from student_progress where lesson_id = id('lesson 1')));

reset role;
delete from student_progress where lesson_id = id('lesson 3');
set local role lectern_app;
select expect('a lesson added after the enrolment is recorded as well', 't 2 3', (select concat_ws(' ', was_completed, completed, required)
  from record_lesson(id('acme'), id('ada in balance'), id('lesson 3'), true, '2026-03-02 11:00Z')));
select record_lesson(id('acme'), id('cleo in balance'), id('lesson 1'), true, '2026-03-02 11:00Z');
reset role;
select expect('nobody records for somebody else', 'enrolled', (select status::text from enrollments where id = id('cleo in balance')));
select expect('no counter differs', 0, (select count(*) from counter_drift()));
