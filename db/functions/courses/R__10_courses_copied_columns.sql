-- ${derived}

-- The columns that a copy of a row takes over: all that the application may write, but for the key and what comes with each
-- row anew, and for its own. So a column that is added later is copied without a change here.
create function copied_columns(copied regclass, own name[])
returns text
language sql stable
set search_path = public, pg_temp
as $$
  select string_agg(quote_ident(attname), ', ' order by attnum)
    from pg_attribute
   where attrelid = copied and attnum > 0 and not attisdropped and attgenerated = '' and has_column_privilege('lectern_app', attrelid, attnum, 'insert')
     and attname <> all (own) and attname not in ('organization_id', 'id', 'version', 'created_at', 'updated_at', 'deleted_at')
$$;
grant execute on function copied_columns(regclass, name[]) to lectern_app;
