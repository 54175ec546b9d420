-- ${derived}

create policy application on organization_slugs to lectern_app using (true) with check (true);
create policy operator on organization_slugs to lectern_operator using (true) with check (true);

grant select on organization_slugs to lectern_app;
grant insert (organization_id, slug)
  on organization_slugs to lectern_app;
grant select, insert on organization_slugs to lectern_operator;
