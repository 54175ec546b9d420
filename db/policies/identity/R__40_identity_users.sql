-- ${derived}

call protect_global('users');
create policy oneself on users to lectern_app using (id = (select nullif(current_setting('app.user_id', true), '')::uuid));
-- The address, and who is a platform admin, are not a person's own to change.
grant select, update (full_name, avatar_url, locale, time_zone, version) on users to lectern_app;

-- Platform admins look after people.
create policy operator on users to lectern_operator using (true) with check (true);
grant select on users to lectern_operator;
call grant_writing('users', '{}', 'lectern_operator');
