-- ${derived}

call protect('course_imports');
create policy everyone on course_imports to lectern_app using (true) with check (true);
grant select on course_imports to lectern_app;
call grant_writing('course_imports');
grant delete on course_imports to lectern_app;

-- A timer finds imports whose node has died, in every organization.
create policy operator on course_imports to lectern_operator using (true) with check (true);
grant select on course_imports to lectern_operator;
grant update (status, progress, attempt_count, error_code, error_detail, heartbeat_at, finished_at, version) on course_imports to lectern_operator;
