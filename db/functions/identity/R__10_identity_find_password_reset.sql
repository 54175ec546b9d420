-- ${derived}

-- Whose password an unused, unexpired permission may reset.
create function find_password_reset(token bytea, at timestamptz)
returns table (address text)
language sql stable security definer
set search_path = public, pg_temp
rows 1
as $$
  select u.email
    from password_resets r join users u on u.id = r.user_id
   where r.token_hash = token and r.used_at is null and r.expires_at > at and u.deleted_at is null
$$;
grant execute on function find_password_reset(bytea, timestamptz) to lectern_app;
