-- ${derived}

call protect('instructor_settings');
create policy everyone on instructor_settings to lectern_app using (true) with check (true);
grant select on instructor_settings to lectern_app;
call grant_writing('instructor_settings');
