-- ${derived}

call protect('teams');
create policy everyone on teams to lectern_app using (true) with check (true);
grant select on teams to lectern_app;
call grant_writing('teams', '{member_count}');
