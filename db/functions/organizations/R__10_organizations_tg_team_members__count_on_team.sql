-- ${derived}

create function tg_team_members__count_on_team()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
begin
  if tg_op = 'INSERT' then
    -- Whoever leaves the organization at this moment must be seen here, or see the new row there.
    perform from memberships m
      where (m.organization_id, m.id) in (select organization_id, member_id from new_rows) order by m.organization_id, m.id for share;
    perform recount_teams(organization_id, array_agg(distinct team_id)) from new_rows group by organization_id;
  else
    perform recount_teams(organization_id, array_agg(distinct team_id)) from old_rows group by organization_id;
  end if;
  return null;
end $$;

create trigger count_on_team_insert after insert on team_members referencing new table as new_rows
  for each statement execute function tg_team_members__count_on_team();
create trigger count_on_team_delete after delete on team_members referencing old table as old_rows
  for each statement execute function tg_team_members__count_on_team();
