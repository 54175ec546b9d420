-- ${derived}

-- The organization of this transaction, or null outside one.
create function get_user_organization()
returns uuid
language sql stable
set search_path = public, pg_temp
as $$
  select nullif(current_setting('app.organization_id', true), '')::uuid
$$;
grant execute on function get_user_organization() to lectern_app, lectern_operator;
