-- ${derived}

-- Whether anybody can sign in at all; as long as nobody can, the first page is the set-up form.
create function people_exist()
returns boolean
language sql stable security definer
set search_path = public, pg_temp
as $$
  select exists (select from users)
$$;
grant execute on function people_exist() to lectern_app;
