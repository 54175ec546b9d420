-- ${derived}

-- What the holder of an invitation's link reads before being a member of anything. It does not say whether the address has
-- an account.
create function find_invitation(organization uuid, invitation uuid, token bytea, at timestamptz)
returns table (organization_name text, slug text, language text, member_name text, invited_email text, invited_by text, state text)
language sql stable security definer
set search_path = public, pg_temp
rows 1
as $$
  select o.name, o.slug::text, o.locale::text, m.full_name, i.email, inviter.full_name,
         case when i.accepted_at is not null then 'accepted'
              when i.revoked_at is not null or m.deleted_at is not null or m.left_at is not null then 'revoked'
              when i.expires_at <= at then 'expired'
              else 'open' end
    from invitations i
    join organizations o on o.id = i.organization_id and o.deleted_at is null
    join memberships m on m.organization_id = i.organization_id and m.id = i.member_id
    left join memberships inviter on inviter.organization_id = i.organization_id and inviter.id = i.invited_by_id
   where i.organization_id = find_invitation.organization and i.id = invitation and i.token_hash = token
$$;
grant execute on function find_invitation(uuid, uuid, bytea, timestamptz) to lectern_app;
