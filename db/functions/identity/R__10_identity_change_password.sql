-- ${derived}

-- A new password ends every other session of the person, and every open permission to reset it.
create function change_password(person uuid, old_hash text, new_hash text, kept_session uuid)
returns boolean
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
begin
  if not rehash_password(person, old_hash, new_hash) then
    return false;
  end if;
  delete from sessions s where s.user_id = person and s.id is distinct from kept_session;
  delete from password_resets r where r.user_id = person;
  return true;
end $$;
grant execute on function change_password(uuid, text, text, uuid) to lectern_app;
