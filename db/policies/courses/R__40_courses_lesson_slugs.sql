-- ${derived}

call protect('lesson_slugs');
create policy everyone on lesson_slugs to lectern_app using (true) with check (true);
grant select, insert, delete on lesson_slugs to lectern_app;
