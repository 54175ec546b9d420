-- ${derived}

create policy application on memberships to lectern_app using (true) with check (true);
create policy operator on memberships to lectern_operator using (true) with check (true);

grant select on memberships to lectern_app;
grant insert (organization_id, id, user_id, full_name, avatar_url, email, external_id, source, joined_at, left_at, last_seen_at,
  version, deleted_at)
  on memberships to lectern_app;
grant update (user_id, full_name, avatar_url, email, external_id, source, joined_at, left_at, last_seen_at, version, deleted_at)
  on memberships to lectern_app;
grant select, insert, update on memberships to lectern_operator;
