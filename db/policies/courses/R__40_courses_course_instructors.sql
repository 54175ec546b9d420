-- ${derived}

call protect('course_instructors');
create policy everyone on course_instructors to lectern_app using (true) with check (true);
grant select, insert, delete on course_instructors to lectern_app;
