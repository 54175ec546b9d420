-- ${derived}

-- The members of the transaction's organization whose name, address or number holds every word, in the order of names,
-- after a place in it; the first word is the longest. A role and a team may be null. Row-level security would keep the
-- planner from the index, and so would a plan made without knowing the words.
create function search_members(words text[], held_role text, team uuid, is_former boolean, after_name text, after_id uuid, most integer)
returns table (found_id uuid)
language plpgsql stable security definer
set search_path = public, pg_temp
rows 50
as $$
declare
  query text := $query$
    select m.id
      from memberships m
     where m.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
       and m.deleted_at is null and (m.left_at is not null) = $2
       and (m.name_key, m.id) > ($3, $4)
       and m.search_key like $6 and m.search_key like all ($1)
    $query$;
begin
  if held_role is not null then
    query := query || ' and exists (select from user_roles r where r.organization_id = m.organization_id and r.member_id = m.id and r.role = $7)';
  end if;
  if team is not null then
    query := query || ' and exists (select from team_members tm where tm.organization_id = m.organization_id and tm.member_id = m.id and tm.team_id = $8)';
  end if;
  return query execute query || ' order by m.name_key, m.id limit $5'
    using words, is_former, after_name, after_id, most, words[1], held_role, team;
end $$;
grant execute on function search_members(text[], text, uuid, boolean, text, uuid, integer) to lectern_app;
