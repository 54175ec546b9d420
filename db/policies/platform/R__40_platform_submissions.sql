-- ${derived}

-- Students see their own rows; staff see everyone's.
create policy application on submissions to lectern_app
  using (member_id = (select nullif(current_setting('app.member_id', true), '')::uuid) or (select current_setting('app.reach', true)) = 'all')
  with check (member_id = (select nullif(current_setting('app.member_id', true), '')::uuid) or (select current_setting('app.reach', true)) = 'all');
create policy operator on submissions to lectern_operator using (true) with check (true);

grant select, delete on submissions to lectern_app;
grant insert (organization_id, id, member_id, location)
  on submissions to lectern_app;
grant update (member_id, location)
  on submissions to lectern_app;
grant select, delete on submissions to lectern_operator;
