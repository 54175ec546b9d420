-- ${derived}

-- Counts the people of teams anew: those who are still in the organization. Teams are locked in the order of their ids.
create function recount_teams(organization uuid, team_ids uuid[])
returns void
language plpgsql volatile
set search_path = public, pg_temp
as $$
begin
  perform from teams t where t.organization_id = organization and t.id = any (team_ids) order by t.id for no key update;
  update teams t set member_count = c.members
    from unnest(team_ids) changed(id)
    cross join lateral (
      select count(*)::integer members
        from team_members i join memberships m on m.organization_id = i.organization_id and m.id = i.member_id
       where i.organization_id = organization and i.team_id = changed.id and m.left_at is null and m.deleted_at is null) c
   where t.organization_id = organization and t.id = changed.id and t.member_count <> c.members;
end $$;
