-- ${derived}

call protect('release_prerequisites');
create policy everyone on release_prerequisites to lectern_app using (true) with check (true);
grant select, insert, delete on release_prerequisites to lectern_app;
