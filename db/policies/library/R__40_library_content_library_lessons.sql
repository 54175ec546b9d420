-- ${derived}

call protect('content_library_lessons');
create policy everyone on content_library_lessons to lectern_app using (true) with check (true);
grant select, insert on content_library_lessons to lectern_app;
