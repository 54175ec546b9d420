-- ${derived}

create policy application on course_imports to lectern_app using (true) with check (true);
create policy operator on course_imports to lectern_operator using (true) with check (true);

grant select, delete on course_imports to lectern_app;
grant insert (organization_id, id, course_id, file_id, requested_by_id, status, progress, attempt_count, title, package_key,
  package_format, language, error_code, error_detail, choices, outline_digest, heartbeat_at, finished_at, version)
  on course_imports to lectern_app;
grant update (course_id, file_id, requested_by_id, status, progress, attempt_count, title, error_code, error_detail, choices,
  outline_digest, heartbeat_at, finished_at, version)
  on course_imports to lectern_app;
grant select, update on course_imports to lectern_operator;
