-- ${derived}

create policy application on audit_logs to lectern_app using (true) with check (true);
create policy operator on audit_logs to lectern_operator using (true) with check (true);

grant select, insert on audit_logs to lectern_app;
grant select, insert on audit_logs to lectern_operator;
