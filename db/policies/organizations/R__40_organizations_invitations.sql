-- ${derived}

create policy application on invitations to lectern_app using (true) with check (true);
create policy operator on invitations to lectern_operator using (true) with check (true);

grant select, delete on invitations to lectern_app;
grant insert (organization_id, id, member_id, invited_by_id, email, token_hash, expires_at, accepted_at, revoked_at)
  on invitations to lectern_app;
grant update (member_id, invited_by_id, email, token_hash, expires_at, accepted_at, revoked_at)
  on invitations to lectern_app;
grant select, insert, update on invitations to lectern_operator;
