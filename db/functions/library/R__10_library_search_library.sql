-- ${derived}

-- The items of the library that hold a text, the newest first, after one of them: its words in the languages of items, or
-- the text itself within a word; one or two letters are the beginning of a word. Folder, kind and tag may be null. All that
-- match are read: an index is in an order or knows words, not both. Row-level security would keep the planner from the latter.
create function search_library(words text, wanted_folder uuid, wanted_kind text, wanted_tag text, before uuid, most integer)
returns table (found_id uuid)
language plpgsql stable security definer rows 50
set search_path = public, pg_temp
set enable_seqscan = off
as $$
declare
  organization uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
  typed text := left(words, 200);
  literal text := regexp_replace(left(words, 200), '([\\%_])', '\\\1', 'g');
  dictionary regconfig := 0;
  matching text := case when length(typed) < 3 then '(i.words ilike $3 || ''%'' or i.words ilike ''% '' || $3 || ''%'')' else 'i.words ilike ''%'' || $3 || ''%''' end;
begin
  -- Stepping through the index finds the few languages in use, however many items there are.
  loop
    select i.search_config into dictionary from content_library_items i
     where i.organization_id = organization and i.search_config > dictionary order by i.search_config limit 1;
    exit when not found;
    matching := matching || format(' or i.search_config = %1$L::regconfig and i.search @@ websearch_to_tsquery(%1$L::regconfig, $2)', dictionary::text);
  end loop;
  return query execute format($query$
    with found as materialized (
      select i.id, i.folder_id, i.kind from content_library_items i
       where i.organization_id = $1 and i.deleted_at is null and (%s)
    )
    select f.id from found f
     where ($4 is null or f.folder_id = $4) and ($5 is null or f.kind = $5) and ($7 is null or f.id < $7)
       and ($6 is null or exists (select from content_library_tags t where t.organization_id = $1 and t.item_id = f.id and t.tag = $6))
     order by 1 desc limit $8
    $query$, matching)
    using organization, typed, literal, wanted_folder, wanted_kind, wanted_tag, before, most;
end $$;
grant execute on function search_library(text, uuid, text, text, uuid, integer) to lectern_app;
