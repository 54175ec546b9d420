-- ${derived}

-- Uses up a permission: the new password is stored and every session of the person ends.
create function reset_password(token bytea, new_hash text, at timestamptz)
returns uuid
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  person uuid;
begin
  update password_resets r set used_at = at
   where r.token_hash = token and r.used_at is null and r.expires_at > at
  returning r.user_id into person;
  if person is null then
    return null;
  end if;
  insert into credentials as c (user_id, kind, secret_hash) values (person, 'password', new_hash)
  on conflict (user_id, kind) do update set secret_hash = excluded.secret_hash;
  delete from sessions s where s.user_id = person;
  return person;
end $$;
grant execute on function reset_password(bytea, text, timestamptz) to lectern_app;
