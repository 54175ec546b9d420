-- ${derived}

-- The owner of an invited address who has no account yet gets one and takes the membership. Answers what
-- claim_membership answers, or account when the address has one already.
create function claim_membership_as_new(organization uuid, invitation uuid, token bytea, person_name text, new_hash text,
  at timestamptz, out state text, out person uuid)
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  invited text;
begin
  select i.email into invited
    from invitations i
   where i.organization_id = organization and i.id = invitation and i.token_hash = token
     and i.accepted_at is null and i.revoked_at is null and i.expires_at > at
     for update;
  if not found then
    state := 'gone';
    return;
  end if;
  insert into users (full_name, email) values (person_name, invited)
  on conflict do nothing
  returning id into person;
  if person is null then
    state := 'account';
    return;
  end if;
  insert into credentials (user_id, kind, secret_hash) values (person, 'password', new_hash);
  state := claim_membership(organization, invitation, token, person, at);
end $$;
grant execute on function claim_membership_as_new(uuid, uuid, bytea, text, text, timestamptz) to lectern_app;
