-- ${derived}

call protect('content_library_versions');
create policy everyone on content_library_versions to lectern_app using (true) with check (true);
grant select, insert, delete on content_library_versions to lectern_app;
