-- ${derived}

call protect('content_library_versions');
create policy everyone on content_library_versions to lectern_app using (true) with check (true);
grant select, delete on content_library_versions to lectern_app;
call grant_writing('content_library_versions');
