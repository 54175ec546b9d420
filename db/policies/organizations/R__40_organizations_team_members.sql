-- ${derived}

call protect('team_members');
create policy everyone on team_members to lectern_app using (true) with check (true);
grant select, insert, delete on team_members to lectern_app;
grant update (is_lead) on team_members to lectern_app;
