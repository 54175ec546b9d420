-- ${derived}

-- A file knows since when nobody has named it. Rows are locked in the order of their ids.
create function tg_file_names__track_files()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
begin
  perform from files f
    where (f.organization_id, f.id) in (select organization_id, file_id from changed_rows)
    order by f.organization_id, f.id for no key update;
  if tg_op = 'INSERT' then
    update files f set unnamed_since = null
      from (select distinct organization_id, file_id from changed_rows) c
      where f.organization_id = c.organization_id and f.id = c.file_id and f.unnamed_since is not null;
  else
    update files f set unnamed_since = now()
      from (select distinct organization_id, file_id from changed_rows) c
      where f.organization_id = c.organization_id and f.id = c.file_id
        and not exists (select from file_names n where n.organization_id = f.organization_id and n.file_id = f.id);
  end if;
  return null;
end $$;

create trigger track_files_insert after insert on file_names
  referencing new table as changed_rows for each statement execute function tg_file_names__track_files();
create trigger track_files_delete after delete on file_names
  referencing old table as changed_rows for each statement execute function tg_file_names__track_files();
