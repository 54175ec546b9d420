-- ${derived}

call protect('course_slugs');
create policy everyone on course_slugs to lectern_app using (true) with check (true);
grant select, insert, delete on course_slugs to lectern_app;
