-- ${derived}

-- Gives the organization of the transaction a new address and keeps the old one as a redirect; false when it is taken.
create function change_slug(wanted text)
returns boolean
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  organization uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
begin
  if not slug_is_free(wanted, organization) then
    return false;
  end if;
  delete from organization_slugs s where s.organization_id = organization and s.slug = wanted;
  insert into organization_slugs (organization_id, slug)
  select o.id, o.slug from organizations o where o.id = organization and o.slug <> wanted
  on conflict do nothing;
  update organizations o set slug = wanted where o.id = organization and o.slug <> wanted;
  return true;
end $$;
grant execute on function change_slug(text) to lectern_app;
