-- ${derived}

call protect_global('sessions');
create policy oneself on sessions to lectern_app using (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
grant select (id, user_id, user_agent, ip, created_at, last_seen_at, expires_at), delete on sessions to lectern_app;

-- A timer clears expired ones away, and platform admins end a person's.
create policy operator on sessions to lectern_operator using (true) with check (true);
grant select (id, user_id, created_at, last_seen_at, expires_at), delete on sessions to lectern_operator;
