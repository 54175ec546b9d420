-- ${derived}

-- Who leaves the organization leaves the count of their teams.
create function tg_memberships__count_on_team()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
begin
  perform recount_teams(i.organization_id, array_agg(distinct i.team_id))
     from new_rows n
     join old_rows o on o.organization_id = n.organization_id and o.id = n.id
     join team_members i on i.organization_id = n.organization_id and i.member_id = n.id
    where (n.left_at is null and n.deleted_at is null) <> (o.left_at is null and o.deleted_at is null)
    group by i.organization_id;
  return null;
end $$;

create trigger count_on_team_update after update on memberships referencing old table as old_rows new table as new_rows
  for each statement execute function tg_memberships__count_on_team();
