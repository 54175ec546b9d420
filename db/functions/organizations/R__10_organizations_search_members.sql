-- ${derived}

-- The members of the transaction's organization whose name holds every word, or whose address or number begins so, in
-- the order of names, after a place in it. Row-level security would keep the planner from using the index on names.
create function search_members(words text[], beginning text, is_former boolean, after_name text, after_id uuid, most integer)
returns table (found_id uuid)
language sql stable security definer
set search_path = public, pg_temp
rows 50
as $$
  select m.id
    from memberships m
   where m.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
     and m.deleted_at is null and (m.left_at is not null) = is_former
     and (m.name_key, m.id) > (after_name, after_id)
     and (m.name_key like all (words) or m.email like beginning or m.external_id like beginning)
   order by m.name_key, m.id
   limit most
$$;
grant execute on function search_members(text[], text, boolean, text, uuid, integer) to lectern_app;
