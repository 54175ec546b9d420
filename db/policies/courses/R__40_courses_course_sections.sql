-- ${derived}

call protect('course_sections');
create policy everyone on course_sections to lectern_app using (true) with check (true);
grant select on course_sections to lectern_app;
call grant_writing('course_sections');
