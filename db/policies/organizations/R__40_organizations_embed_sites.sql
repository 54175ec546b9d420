-- ${derived}

call protect('embed_sites');
create policy everyone on embed_sites to lectern_app using (true) with check (true);
grant select on embed_sites to lectern_app;
call grant_writing('embed_sites');
