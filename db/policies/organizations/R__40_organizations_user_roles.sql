-- ${derived}

call protect('user_roles');
create policy everyone on user_roles to lectern_app using (true) with check (true);
grant select, insert, delete on user_roles to lectern_app;

-- Platform admins name the first org admin.
create policy operator on user_roles to lectern_operator using (true) with check (true);
grant select, insert, delete on user_roles to lectern_operator;
