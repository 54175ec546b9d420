-- ${derived}

-- A new organization with its first org_admin, invited by address. Nothing when the address of the organization is taken.
create function create_organization(wanted text, organization_name text, zone text, language text, accent text,
  admin_name text, admin_email text, invitation uuid, organization uuid, token bytea, valid_until timestamptz)
returns uuid
language plpgsql volatile
set search_path = public, pg_temp
as $$
declare
  founder uuid := uuidv7();
begin
  if not slug_is_free(wanted, null) then
    return null;
  end if;
  insert into organizations (id, slug, name, time_zone, locale, accent_colour)
  values (organization, wanted, organization_name, zone, language, accent);
  insert into memberships (organization_id, id, full_name, email, source)
  values (organization, founder, admin_name, admin_email, 'founder');
  insert into user_roles (organization_id, member_id, role) values (organization, founder, 'org_admin');
  insert into invitations (organization_id, id, member_id, email, token_hash, expires_at)
  values (organization, invitation, founder, admin_email, token, valid_until);
  return organization;
end $$;
grant execute on function create_organization(text, text, text, text, text, text, text, uuid, uuid, bytea, timestamptz) to lectern_operator;
