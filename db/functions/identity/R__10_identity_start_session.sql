-- ${derived}

-- Starts a session of thirty days; the browser's former one ends with it, and some expired ones are swept away.
create function start_session(person uuid, token bytea, agent text, address text, at timestamptz, former uuid)
returns uuid
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  started uuid;
begin
  delete from sessions s where s.id = former;
  delete from sessions s where s.id in (
    select old.id from sessions old where old.expires_at <= at order by old.expires_at limit 50 for update skip locked);
  insert into sessions (user_id, token_hash, user_agent, ip, last_seen_at, expires_at)
  values (person, token, left(agent, 400), left(address, 64), at, at + interval '30 days')
  returning id into started;
  perform create_audit_log('identity.sign-in.create', 'create', 'sessions', started::text, actor => person);
  return started;
end $$;
grant execute on function start_session(uuid, bytea, text, text, timestamptz, uuid) to lectern_app;
