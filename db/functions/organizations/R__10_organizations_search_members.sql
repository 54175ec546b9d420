-- ${derived}

-- The members of the transaction's organization whose name, address or number holds every word, in the order of names,
-- after a place in it; the first word is the longest. Row-level security would keep the planner from the index, and so
-- would a plan made without knowing the words.
create function search_members(words text[], is_former boolean, after_name text, after_id uuid, most integer)
returns table (found_id uuid)
language plpgsql stable security definer
set search_path = public, pg_temp
rows 50
as $$
begin
  return query execute $query$
    select m.id
      from memberships m
     where m.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
       and m.deleted_at is null and (m.left_at is not null) = $2
       and (m.name_key, m.id) > ($3, $4)
       and m.search_key like $6 and m.search_key like all ($1)
     order by m.name_key, m.id
     limit $5
    $query$ using words, is_former, after_name, after_id, most, words[1];
end $$;
grant execute on function search_members(text[], boolean, text, uuid, integer) to lectern_app;
