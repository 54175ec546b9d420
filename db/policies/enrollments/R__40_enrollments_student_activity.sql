-- ${derived}

-- Students see their own rows; staff see everyone's.
create policy application on student_activity to lectern_app
  using (student_id = (select nullif(current_setting('app.member_id', true), '')::uuid) or (select current_setting('app.reach', true)) = 'all')
  with check (student_id = (select nullif(current_setting('app.member_id', true), '')::uuid) or (select current_setting('app.reach', true)) = 'all');

grant select on student_activity to lectern_app;
grant insert (organization_id, id, student_id, course_id, lesson_id, activity_type, occurred_at)
  on student_activity to lectern_app;
