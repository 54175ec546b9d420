-- ${derived}

-- Students see their own rows; staff see everyone's.
create policy application on enrollments to lectern_app
  using (student_id = (select nullif(current_setting('app.member_id', true), '')::uuid) or (select current_setting('app.reach', true)) = 'all')
  with check (student_id = (select nullif(current_setting('app.member_id', true), '')::uuid) or (select current_setting('app.reach', true)) = 'all');

grant select on enrollments to lectern_app;
grant insert (organization_id, id, course_id, student_id, status, source, enrolled_by_id, enrolled_at, completed_at, dropped_at,
  dropped_by_id, access_ends_at, last_accessed_at, last_lesson_id, version)
  on enrollments to lectern_app;
grant update (course_id, student_id, status, source, enrolled_by_id, enrolled_at, completed_at, dropped_at, dropped_by_id, access_ends_at,
  last_accessed_at, last_lesson_id, version)
  on enrollments to lectern_app;
