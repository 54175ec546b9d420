-- ${derived}

call protect('organization_slugs');
create policy everyone on organization_slugs to lectern_app using (true) with check (true);
grant select, insert, delete on organization_slugs to lectern_app;

-- An address is free only if no organization ever had it.
create policy operator on organization_slugs to lectern_operator using (true) with check (true);
grant select, insert, delete on organization_slugs to lectern_operator;
