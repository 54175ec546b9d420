-- ${derived}

create policy application on teams to lectern_app using (true) with check (true);

grant select, delete on teams to lectern_app;
grant insert (organization_id, id, name, version, deleted_at)
  on teams to lectern_app;
grant update (name, version, deleted_at)
  on teams to lectern_app;
