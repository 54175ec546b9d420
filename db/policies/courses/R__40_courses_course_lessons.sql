-- ${derived}

call protect('course_lessons');
create policy everyone on course_lessons to lectern_app using (true) with check (true);
grant select on course_lessons to lectern_app;
call grant_writing('course_lessons');
