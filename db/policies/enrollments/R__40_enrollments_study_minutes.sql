-- ${derived}

-- Students see their own rows; staff see everyone's.
create policy application on study_minutes to lectern_app
  using (student_id = (select nullif(current_setting('app.member_id', true), '')::uuid) or (select current_setting('app.reach', true)) = 'all')
  with check (student_id = (select nullif(current_setting('app.member_id', true), '')::uuid) or (select current_setting('app.reach', true)) = 'all');

grant select, delete on study_minutes to lectern_app;
grant insert (organization_id, id, student_id, day, seconds, counted_until)
  on study_minutes to lectern_app;
grant update (student_id, day, seconds, counted_until)
  on study_minutes to lectern_app;
