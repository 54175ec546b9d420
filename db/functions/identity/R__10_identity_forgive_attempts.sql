-- ${derived}

-- A success clears the account's count and takes its own attempt off the count of the place it came from.
create function forgive_attempts(account bytea, place bytea)
returns void
language sql volatile security definer
set search_path = public, pg_temp
as $$
  delete from throttles t where t.key = account or t.key = place and t.attempts = 1;
  update throttles t set attempts = t.attempts - 1 where t.key = place and t.attempts > 1;
$$;
grant execute on function forgive_attempts(bytea, bytea) to lectern_app;
