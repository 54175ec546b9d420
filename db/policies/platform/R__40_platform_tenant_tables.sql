-- ${derived}

-- Every table of an organization, also one added later: row-level security that binds its owner too, the restrictive
-- policy that holds lectern_app to the organization of its transaction, and a policy for the owner, without which data
-- moves change nothing. What the application may do beyond that is granted table by table in a file of its own.
do $$
declare
  t text;
begin
  for t in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy tenant on %I as restrictive to lectern_app
      using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
      with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))$p$, t);
    execute format('create policy owner on %I to lectern_owner using (true) with check (true)', t);
  end loop;
end $$;
