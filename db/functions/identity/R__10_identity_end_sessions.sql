-- ${derived}

-- Ends one session of a person, or all but one.
create function end_sessions(person uuid, ended uuid, kept uuid)
returns integer
language sql volatile security definer
set search_path = public, pg_temp
as $$
  with gone as (
    delete from sessions s
     where s.user_id = person and (s.id = ended or ended is null and s.id is distinct from kept)
    returning 1)
  select count(*)::integer from gone
$$;
revoke execute on function end_sessions(uuid, uuid, uuid) from public;
grant execute on function end_sessions(uuid, uuid, uuid) to lectern_app;
