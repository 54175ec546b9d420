-- ${derived}

call protect('audit_logs');
create policy everyone on audit_logs to lectern_app using (true) with check (true);
grant select, insert on audit_logs to lectern_app;

-- Platform admins read over all organizations, and what they do is kept.
create policy operator on audit_logs to lectern_operator using (true) with check (true);
grant select, insert on audit_logs to lectern_operator;
