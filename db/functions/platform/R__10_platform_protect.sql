-- ${derived}

-- Holds a tenant table to its organization: the application sees and writes only rows of the organization of its
-- transaction; the owner's functions and data moves see all. Which of them a person may touch, the table's file adds.
create procedure protect(tenant_table regclass)
language plpgsql
set search_path = public, pg_temp
as $$
declare
  belongs text := $p$organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)$p$;
begin
  call protect_global(tenant_table);
  execute format('create policy tenant on %s as restrictive to lectern_app using (%s) with check (%s)', tenant_table, belongs, belongs);
end $$;

-- A table above the organizations: nobody but the owner sees it until its file says who.
create procedure protect_global(global_table regclass)
language plpgsql
set search_path = public, pg_temp
as $$
begin
  execute format('alter table %s enable row level security', global_table);
  execute format('alter table %s force row level security', global_table);
  execute format('create policy owner on %s to lectern_owner using (true) with check (true)', global_table);
end $$;
