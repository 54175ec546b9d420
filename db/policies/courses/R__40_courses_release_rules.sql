-- ${derived}

call protect('release_rules');
create policy everyone on release_rules to lectern_app using (true) with check (true);
grant select, delete on release_rules to lectern_app;
call grant_writing('release_rules');
