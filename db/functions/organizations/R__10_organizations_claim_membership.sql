-- ${derived}

-- The owner of an invited address takes the membership that waits for it. The account must have the invited address.
-- Answers done, gone (used up, revoked, expired), other (another address) or member (already one of them).
create function claim_membership(organization uuid, invitation uuid, token bytea, person uuid, at timestamptz)
returns text
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  invited record;
begin
  select i.email, i.member_id into invited
    from invitations i
   where i.organization_id = organization and i.id = invitation and i.token_hash = token
     and i.accepted_at is null and i.revoked_at is null and i.expires_at > at
     for update;
  if not found then
    return 'gone';
  end if;
  if not exists (select from users u where u.id = person and u.email = invited.email and u.deleted_at is null) then
    return 'other';
  end if;
  if exists (select from memberships m where m.organization_id = organization and m.user_id = person and m.deleted_at is null) then
    return 'member';
  end if;
  update memberships m set user_id = person, joined_at = coalesce(m.joined_at, at), full_name = u.full_name
    from users u
   where m.organization_id = organization and m.id = invited.member_id and m.user_id is null
     and m.left_at is null and m.deleted_at is null and u.id = person;
  if not found then
    return 'gone';
  end if;
  update invitations i set accepted_at = at where i.organization_id = organization and i.id = invitation;
  return 'done';
end $$;
grant execute on function claim_membership(uuid, uuid, bytea, uuid, timestamptz) to lectern_app;
