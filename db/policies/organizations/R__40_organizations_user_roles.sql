-- ${derived}

create policy application on user_roles to lectern_app using (true) with check (true);
create policy operator on user_roles to lectern_operator using (true) with check (true);

grant select, delete on user_roles to lectern_app;
grant insert (organization_id, id, member_id, role)
  on user_roles to lectern_app;
grant select, insert on user_roles to lectern_operator;
