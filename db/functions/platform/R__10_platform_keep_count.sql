-- ${derived}

-- Puts the three triggers that keep one counter on a child table.
create procedure keep_count(name text, child text, parent text, counter text, key text, condition text)
language plpgsql
set search_path = public, pg_temp
as $$
declare
  arguments text := format('%L, %L, %L, %L', parent, counter, key, condition);
begin
  execute format('create trigger %I after insert on %I referencing new table as new_rows
    for each statement execute function tg_count(%s)', name || '_insert', child, arguments);
  execute format('create trigger %I after delete on %I referencing old table as old_rows
    for each statement execute function tg_count(%s)', name || '_delete', child, arguments);
  execute format('create trigger %I after update on %I referencing old table as old_rows new table as new_rows
    for each statement execute function tg_count(%s)', name || '_update', child, arguments);
end $$;
