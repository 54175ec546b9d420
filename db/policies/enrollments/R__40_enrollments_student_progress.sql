-- ${derived}

-- Students see their own rows; staff see everyone's.
create policy application on student_progress to lectern_app
  using (student_id = (select nullif(current_setting('app.member_id', true), '')::uuid) or (select current_setting('app.reach', true)) = 'all')
  with check (student_id = (select nullif(current_setting('app.member_id', true), '')::uuid) or (select current_setting('app.reach', true)) = 'all');

grant select, delete on student_progress to lectern_app;
grant insert (organization_id, id, enrollment_id, course_id, lesson_id, student_id, first_opened_at, last_opened_at,
  completed_at, time_spent_seconds)
  on student_progress to lectern_app;
grant update (enrollment_id, course_id, lesson_id, student_id, first_opened_at, last_opened_at, completed_at,
  time_spent_seconds)
  on student_progress to lectern_app;
