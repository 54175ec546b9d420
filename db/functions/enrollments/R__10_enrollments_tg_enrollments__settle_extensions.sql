-- ${derived}

-- Whoever changes groups gets what the new one is granted, and gives up what the old one was.
create function tg_enrollments__settle_extensions()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
begin
  perform settle_extensions(n.organization_id, array_agg(n.id))
     from new_rows n join old_rows o on o.organization_id = n.organization_id and o.id = n.id
    where n.group_id is distinct from o.group_id
    group by n.organization_id;
  return null;
end $$;

create trigger settle_extensions_update after update on enrollments referencing old table as old_rows new table as new_rows
  for each statement execute function tg_enrollments__settle_extensions();
