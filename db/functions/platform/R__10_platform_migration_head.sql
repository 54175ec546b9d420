-- ${derived}

-- The newest version in the migration record, which the application may not read itself.
create function migration_head()
returns text
language sql stable security definer
set search_path = public, pg_temp
as $$
  select version from flyway_schema_history where success and version is not null order by installed_rank desc limit 1
$$;
grant execute on function migration_head() to lectern_app;
