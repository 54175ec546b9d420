-- ${derived}

create policy application on team_members to lectern_app using (true) with check (true);

grant select, delete on team_members to lectern_app;
grant insert (organization_id, id, team_id, member_id, is_lead)
  on team_members to lectern_app;
grant update (team_id, member_id, is_lead)
  on team_members to lectern_app;
