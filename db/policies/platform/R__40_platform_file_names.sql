-- ${derived}

create policy application on file_names to lectern_app using (true) with check (true);

grant select, delete on file_names to lectern_app;
grant insert (organization_id, id, file_id, named_by_type, named_by_id)
  on file_names to lectern_app;
