-- ${derived}

-- The enrolments of a course whose students' names hold a text, in small letters, a page of them after a place in one of the
-- roster's orders: seen, away, name or progress. A standing, a time since when nobody was seen and a group may be
-- null, and so may the place. One or two letters are the beginning of a name, since no index knows where else they are. All who match are read:
-- an index is in an order or knows parts of names, not both. Row-level security would keep the planner from the latter.
create function search_roster(course uuid, name text, standing text, seen_before timestamptz, wanted_group uuid, ordering text, after_key text, after_id uuid, most integer)
returns table (found_id uuid)
language plpgsql stable security definer
set search_path = public, pg_temp
-- Each who is called so is looked up in the course: the planner, who may not count names here, would take the whole course.
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
rows 50
as $$
declare
  query text := $query$
    with m as materialized (select m.id, m.name_key from memberships m where m.organization_id = $1 and m.deleted_at is null and (%s))
    select e.id from m join enrollments e on e.organization_id = $1 and e.course_id = $2 and e.student_id = m.id where true
    $query$;
  literal text := regexp_replace(name, '([\\%_])', '\\\1', 'g');
  place text := case ordering when 'name' then '(m.name_key, m.id) > ($6, $7)' when 'progress' then '(e.completed_lesson_count, e.id) < ($6::integer, $7)'
    else format('(e.seen_at, e.id) %s (timestamptz ''epoch'' + $6::bigint * interval ''1 microsecond'', $7)', case ordering when 'away' then '>' else '<' end) end;
begin
  query := format(query, case when length(name) < 3 then 'm.name_key like $3 || ''%'' or m.name_key like ''% '' || $3 || ''%'''
    else 'm.name_key like ''%'' || $3 || ''%''' end);
  if current_setting('app.reach', true) is distinct from 'all' then
    query := query || ' and e.student_id = nullif(current_setting(''app.member_id'', true), '''')::uuid';
  end if;
  if standing is not null then
    query := query || ' and e.status = $4';
  end if;
  if seen_before is not null then
    query := query || ' and e.seen_at < $5';
  end if;
  if wanted_group is not null then
    query := query || ' and e.group_id = $9';
  end if;
  if after_id is not null then
    query := query || ' and ' || place;
  end if;
  query := query || ' order by ' || case ordering when 'name' then 'm.name_key, m.id' when 'progress' then 'e.completed_lesson_count desc, e.id desc'
    when 'away' then 'e.seen_at, e.id' else 'e.seen_at desc, e.id desc' end || ' limit $8';
  return query execute query
    using nullif(current_setting('app.organization_id', true), '')::uuid, course, literal, standing, seen_before, after_key, after_id, most, wanted_group;
end $$;
grant execute on function search_roster(uuid, text, text, timestamptz, uuid, text, text, uuid, integer) to lectern_app;
