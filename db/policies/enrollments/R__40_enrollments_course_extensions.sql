-- ${derived}

call protect('course_extensions');
create policy everyone on course_extensions to lectern_app using (true) with check (true);
grant select on course_extensions to lectern_app;
call grant_writing('course_extensions');
