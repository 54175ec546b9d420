-- ${derived}

-- Keeps that a sign-in failed, for a known address and an unknown one alike; what was typed is kept of neither.
create function note_failed_sign_in(address text)
returns void
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
begin
  perform create_audit_log('identity.sign-in.create', 'create', 'sessions', risk => 'medium', outcome => 'failure',
    actor => (select u.id from users u where u.email = address and u.deleted_at is null));
end $$;
grant execute on function note_failed_sign_in(text) to lectern_app;
