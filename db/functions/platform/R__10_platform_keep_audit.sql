-- ${derived}

-- Puts a table under the audit log: its new and deleted rows, and the changes of all columns, or of the watched ones, or of
-- all but the ignored ones. Generated columns only repeat others.
create procedure keep_audit(kept regclass, watched text[] default null, ignored text[] default null)
language plpgsql
set search_path = public, pg_temp
as $$
declare
  arguments text := format('%L, %L', '', audit_ignores(kept, ignored));
begin
  call keep_audit_of_changes(kept, watched, ignored);
  execute format('create trigger audit_insert after insert on %s referencing new table as new_rows
    for each statement execute function tg_audit(%s)', kept, arguments);
  execute format('create trigger audit_delete after delete on %s referencing old table as old_rows
    for each statement execute function tg_audit(%s)', kept, arguments);
end $$;

create procedure keep_audit_of_changes(kept regclass, watched text[] default null, ignored text[] default null)
language plpgsql
set search_path = public, pg_temp
as $$
begin
  execute format('create trigger audit_update after update on %s referencing old table as old_rows new table as new_rows
    for each statement execute function tg_audit(%L, %L)', kept, coalesce(watched::text, ''), audit_ignores(kept, ignored));
end $$;

create function audit_ignores(kept regclass, ignored text[])
returns text[]
language sql stable
set search_path = public, pg_temp
as $$
  select coalesce(ignored, '{}') || coalesce(array_agg(attname::text), '{}') from pg_attribute where attrelid = kept and attgenerated <> ''
$$;
