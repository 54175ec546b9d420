-- ${derived}

call protect('instructor_profiles');
create policy everyone on instructor_profiles to lectern_app using (true) with check (true);
grant select on instructor_profiles to lectern_app;
call grant_writing('instructor_profiles');
