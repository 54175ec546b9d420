-- ${derived}

-- The first person of an installation; of two who try at once only one becomes it, and afterwards nobody can.
create function create_first_admin(person_name text, address text, new_hash text)
returns uuid
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  person uuid;
begin
  lock table users in share row exclusive mode;
  if exists (select from users) then
    return null;
  end if;
  insert into users (full_name, email, is_platform_admin) values (person_name, address, true)
  returning id into person;
  insert into credentials (user_id, kind, secret_hash) values (person, 'password', new_hash);
  return person;
end $$;
grant execute on function create_first_admin(text, text, text) to lectern_app;
