-- ${derived}

-- Gives the owner of an address one hour to choose a new password; an earlier permission ends. Answers whether there is one.
create function start_password_reset(address text, token bytea, at timestamptz)
returns uuid
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  person uuid;
begin
  select u.id into person from users u where u.email = address and u.deleted_at is null;
  if person is not null then
    delete from password_resets r where r.user_id = person;
    insert into password_resets (user_id, token_hash, expires_at) values (person, token, at + interval '1 hour');
  end if;
  return person;
end $$;
grant execute on function start_password_reset(text, bytea, timestamptz) to lectern_app;
