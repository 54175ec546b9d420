-- ${derived}

-- Stores the same password under today's parameters; the old hash proves that nothing changed in between.
create function rehash_password(person uuid, old_hash text, new_hash text)
returns boolean
language sql volatile security definer
set search_path = public, pg_temp
as $$
  with stored as (
    update credentials c set secret_hash = new_hash
     where c.user_id = person and c.kind = 'password' and c.secret_hash = old_hash
    returning 1)
  select exists (select from stored)
$$;
grant execute on function rehash_password(uuid, text, text) to lectern_app;
