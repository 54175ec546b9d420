-- ${derived}

-- Loads the library: only then may its owner give a function one of its settings.
do $$ begin perform show_limit(); end $$;

-- Courses of the organization of this transaction that match a person's words, the best first: titles that contain the
-- words, full text in each course's language and, where that finds few, titles with words spelled nearly so. Found are courses
-- of these statuses whose visibility is among those given, which the person is in (known) or teaches. As many as are asked for are
-- looked at, so that a word in every course costs no more than a rare one. Row-level security would keep the planner from
-- the indexes, and so would a plan made without knowing the words.
create function search_courses(words text, statuses text[], visibilities text[], known uuid[], wanted_subject text, wanted_difficulty text, at_most integer)
returns table (course_id uuid, rank real)
language plpgsql stable security definer rows 50
set search_path = public, pg_temp
set pg_trgm.word_similarity_threshold = 0.45
-- An organization's rows may lie far behind those of others.
set enable_seqscan = off
as $$
declare
  organization uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
  person uuid := nullif(current_setting('app.member_id', true), '')::uuid;
  typed text := left(words, 200);
  literal text := btrim(translate(left(words, 200), '%_\', ''));
  dictionary regconfig := 0;
  matching text;
  query text;
  found_count integer;
  typo text;
  likely text[];
  meant text := '';
  is_corrected boolean := false;
begin
  -- Without a letter or digit no index helps, and nothing would be meant.
  if show_trgm(literal) = '{}' then
    return;
  end if;
  -- One or two letters are the beginning of a word; only longer parts are worth finding within one.
  matching := case when length(literal) < 3 then 'c.title ilike $9 || ''%'' or c.title ilike ''% '' || $9 || ''%''' else 'c.title ilike ''%'' || $9 || ''%''' end;
  -- Stepping through the index finds the few languages in use, however many courses there are.
  loop
    select c.search_config into dictionary from courses c
     where c.organization_id = organization and c.search_config > dictionary order by c.search_config limit 1;
    exit when not found;
    matching := matching || format(' or c.search_config = %1$L::regconfig and c.search @@ websearch_to_tsquery(%1$L::regconfig, $2)', dictionary::text);
  end loop;
  query := $query$
    select f.id, f.rank
      from (select c.id, (ts_rank(c.search, websearch_to_tsquery(c.search_config, $2)) + word_similarity($2, c.title))::real as rank
              from courses c
             where c.organization_id = $1 and c.deleted_at is null and c.status = any ($3)
               and (c.visibility = any ($4) or c.status <> 'draft' and c.id = any ($5) or c.instructor_id = $6
                 or exists (select from course_instructors i where i.organization_id = c.organization_id and i.course_id = c.id and i.member_id = $6))
               and ($7 = '' or c.subject = $7) and ($8 = '' or c.difficulty = $8)
               and (%s)
             limit $10) f
     order by f.rank desc, f.id desc
    $query$;
  return query execute format(query, matching)
    using organization, typed, statuses, visibilities, known, person, wanted_subject, wanted_difficulty, literal, at_most;
  get diagnostics found_count = row_count;
  if found_count >= least(10, at_most) then
    return;
  end if;
  -- What was meant is looked for among the words in use: among all titles, one word that most have would be compared as often.
  foreach typo in array regexp_split_to_array(lower(typed), '[^[:alnum:]]+') loop
    continue when length(typo) < 3;
    likely := array[typo];
    if typo !~ '[0-9]' and not exists (select from course_words w where w.organization_id = organization and w.word = typo) then
      -- Two letters in each other's place leave a short word next to nothing in common with what was meant.
      select array_agg(distinct near.word) into likely
        from ((select w.word from course_words w where w.organization_id = organization and typo <% w.word
                order by word_similarity(typo, w.word) desc limit 3)
              union all
              select w.word from course_words w where w.organization_id = organization and w.word = any (array(
                select left(typo, i - 1) || substr(typo, i + 1, 1) || substr(typo, i, 1) || substr(typo, i + 2) from generate_series(1, length(typo) - 1) i))) near;
      if likely is null then
        return;
      end if;
      is_corrected := true;
    end if;
    meant := meant || ' and (' || (select string_agg(format('c.title ilike %L', '%' || one || '%'), ' or ') from unnest(likely) one) || ')';
  end loop;
  if is_corrected then
    return query execute format(query, 'not coalesce(' || matching || ', false)' || meant)
      using organization, typed, statuses, visibilities, known, person, wanted_subject, wanted_difficulty, literal, at_most - found_count;
  end if;
end $$;
grant execute on function search_courses(text, text[], text[], uuid[], text, text, integer) to lectern_app;
