-- ${derived}

call protect('lesson_versions');
create policy everyone on lesson_versions to lectern_app using (true) with check (true);
grant select, update (is_closed) on lesson_versions to lectern_app;
