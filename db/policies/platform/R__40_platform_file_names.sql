-- ${derived}

call protect('file_names');
create policy everyone on file_names to lectern_app using (true) with check (true);
grant select, insert, delete on file_names to lectern_app;
