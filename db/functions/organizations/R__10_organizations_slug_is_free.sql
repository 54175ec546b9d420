-- ${derived}

-- Whether an organization may take an address: nobody else has it or had it. Every taker waits for the one before.
create function slug_is_free(wanted text, taker uuid)
returns boolean
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('organization slugs', 0));
  return not exists (select from organizations o where o.slug = wanted and o.deleted_at is null and o.id is distinct from taker)
     and not exists (select from organization_slugs s where s.slug = wanted and s.organization_id is distinct from taker);
end $$;
grant execute on function slug_is_free(text, uuid) to lectern_operator;
