-- ${derived}

call protect('files');
create policy everyone on files to lectern_app using (true) with check (true);
grant select, delete on files to lectern_app;
call grant_writing('files');

-- A timer collects what nothing names, in every organization.
create policy operator on files to lectern_operator using (true) with check (true);
grant select on files to lectern_operator;
grant update (status, unnamed_since) on files to lectern_operator;
