-- ${derived}

-- Ends one session of a person, or all but one.
create function end_sessions(person uuid, ended uuid, kept uuid)
returns integer
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  gone uuid;
  gone_count integer := 0;
begin
  for gone in
    delete from sessions s
     where s.user_id = person and (s.id = ended or ended is null and s.id is distinct from kept)
    returning s.id
  loop
    perform create_audit_log(current_setting('app.action', true), 'delete', 'sessions', gone::text, actor => person);
    gone_count := gone_count + 1;
  end loop;
  return gone_count;
end $$;
grant execute on function end_sessions(uuid, uuid, uuid) to lectern_app;
