-- ${derived}

call protect('course_import_items');
create policy everyone on course_import_items to lectern_app using (true) with check (true);
grant select on course_import_items to lectern_app;
call grant_writing('course_import_items');
grant delete on course_import_items to lectern_app;
