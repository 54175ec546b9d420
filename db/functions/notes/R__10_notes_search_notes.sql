-- ${derived}

-- The notes and bookmarks of the transaction's person that hold a text, the newest first, after one of them: its words in
-- the languages of courses, or the text itself within a word; of a bookmark, the titles. One or two letters are the
-- beginning of a word. A course and a kind (highlights, notes, bookmarks) may be null. All that match are read: an index is
-- in an order or knows words, not both. Row-level security would keep the planner from the latter.
create function search_notes(words text, wanted_course uuid, kind text, before uuid, most integer)
returns table (found_id uuid, is_bookmark boolean)
language plpgsql stable security definer rows 50
set search_path = public, pg_temp
set enable_seqscan = off
as $$
declare
  organization uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
  person uuid := nullif(current_setting('app.member_id', true), '')::uuid;
  typed text := left(words, 200);
  literal text := regexp_replace(left(words, 200), '([\\%_])', '\\\1', 'g');
  part text := case when length(typed) < 3 then '(%1$s ilike $4 || ''%%'' or %1$s ilike ''%% '' || $4 || ''%%'')' else '%1$s ilike ''%%'' || $4 || ''%%''' end;
  dictionary regconfig := 0;
  matching text := format(part, 'n.words');
  limits text := case when wanted_course is null then '' else ' and %1$s.course_id = $5' end || case when before is null then '' else ' and %1$s.id < $6' end;
begin
  -- Stepping through the index finds the few languages in use, however many courses there are.
  loop
    select c.search_config into dictionary from courses c
     where c.organization_id = organization and c.search_config > dictionary order by c.search_config limit 1;
    exit when not found;
    matching := matching || format(' or n.search_config = %1$L::regconfig and n.search @@ websearch_to_tsquery(%1$L::regconfig, $3)', dictionary::text);
  end loop;
  return query execute format($query$
    with noted as materialized (
      select n.id from lesson_notes n
       where n.organization_id = $1 and n.member_id = $2 and n.deleted_at is null and (%s) %s %s
    ), marked as materialized (
      select b.id, b.course_id, b.lesson_id from course_bookmarks b
       where b.organization_id = $1 and b.member_id = $2 and b.deleted_at is null %s %s
    )
    select n.id, false from noted n
    union all
    select b.id, true
      from marked b
      join courses c on c.organization_id = $1 and c.id = b.course_id
      left join lateral (select x.title from course_lessons x where x.organization_id = $1 and x.course_id = b.course_id and x.id = b.lesson_id offset 0) l on true
     where %s or %s
     order by 1 desc limit $7
    $query$, matching, format(limits, 'n'), case kind when 'highlights' then 'and n.body = ''''' when 'notes' then 'and n.body <> ''''' when 'bookmarks' then 'and false' else '' end,
    format(limits, 'b'), case when kind in ('highlights', 'notes') then 'and false' else '' end, format(part, 'l.title'), format(part, 'c.title'))
    using organization, person, typed, literal, wanted_course, before, most;
end $$;
grant execute on function search_notes(text, uuid, text, uuid, integer) to lectern_app;
