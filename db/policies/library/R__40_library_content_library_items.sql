-- ${derived}

call protect('content_library_items');
create policy everyone on content_library_items to lectern_app using (true) with check (true);
grant select on content_library_items to lectern_app;
call grant_writing('content_library_items');
