-- ${derived}

-- Sign-in looks a person up by address before anybody is known.
create function find_credential(address text)
returns table (person_id uuid, stored_hash text)
language sql stable security definer
set search_path = public, pg_temp
rows 1
as $$
  select u.id, c.secret_hash
    from users u join credentials c on c.user_id = u.id and c.kind = 'password'
   where u.email = address and u.deleted_at is null
$$;
grant execute on function find_credential(text) to lectern_app;
