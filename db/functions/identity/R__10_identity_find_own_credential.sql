-- ${derived}

-- The password hash of whoever holds the session; a living session is the proof.
create function find_own_credential(person uuid, session uuid)
returns table (stored_hash text)
language sql stable security definer
set search_path = public, pg_temp
rows 1
as $$
  select c.secret_hash
    from credentials c
   where c.user_id = person and c.kind = 'password'
     and exists (select from sessions s where s.id = session and s.user_id = person)
$$;
grant execute on function find_own_credential(uuid, uuid) to lectern_app;
