-- ${derived}

-- Lets a role insert and update the columns that are its own to set: not the generated ones, not the counters that
-- triggers keep and, once a row is there, not its key.
create procedure grant_writing(written regclass, counters name[] default '{}', writer name default 'lectern_app')
language plpgsql
set search_path = public, pg_temp
as $$
declare
  inserted text;
  updated text;
begin
  select string_agg(quote_ident(attname), ', '),
         string_agg(quote_ident(attname), ', ') filter (where attname not in ('organization_id', 'id', 'created_at'))
    into inserted, updated
    from pg_attribute
   where attrelid = written and attnum > 0 and not attisdropped and attgenerated = '' and attname <> all (counters);
  execute format('grant insert (%s), update (%s) on %s to %I', inserted, updated, written, writer);
end $$;
