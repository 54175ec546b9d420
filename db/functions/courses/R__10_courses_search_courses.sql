-- ${derived}

-- Loads the library: only then may its owner give a function one of its settings.
do $$ begin perform show_limit(); end $$;

-- Courses of the organization of this transaction that match a person's words, the best first: titles that contain the
-- words, full text in each course's language and, where that finds few, titles spelled nearly so. Each way stops at as many
-- as are asked for, so that a word in every course costs no more than a rare one. Who may see a course is the caller's
-- question.
create function search_courses(words text, at_most integer)
returns table (course_id uuid, rank real)
language sql stable security definer rows 50
set search_path = public, pg_temp
set pg_trgm.word_similarity_threshold = 0.45
as $$
  with recursive wanted as (
    select nullif(current_setting('app.organization_id', true), '')::uuid organization, left(words, 200) words
  ), dictionaries (dictionary) as (
    -- Stepping through the index finds the few languages in use, however many courses there are.
    (select c.search_config from courses c, wanted w where c.organization_id = w.organization order by c.search_config limit 1)
    union all
    select (select c.search_config from courses c
             where c.organization_id = w.organization and c.search_config > d.dictionary order by c.search_config limit 1)
      from dictionaries d, wanted w where d.dictionary is not null
  ), in_title as materialized (
    select c.id from courses c, wanted w
     where c.organization_id = w.organization and c.title ilike '%' || translate(w.words, '%_\', '') || '%' and c.deleted_at is null
     limit at_most
  ), in_text as materialized (
    -- Not "equal", which would lead the planner to the index on dictionaries and through every course.
    select c.id from dictionaries d, wanted w, courses c
     where c.organization_id = w.organization and c.search_config is not distinct from d.dictionary
       and c.search @@ websearch_to_tsquery(d.dictionary, w.words) and c.deleted_at is null
     limit at_most
  ), similar_title as (
    select c.id from courses c, wanted w
     where (select count(*) from in_title) + (select count(*) from in_text) < 10
       and c.organization_id = w.organization and w.words <% c.title and c.deleted_at is null
     limit at_most
  )
  select c.id, (ts_rank(c.search, websearch_to_tsquery(c.search_config, w.words)) + word_similarity(w.words, c.title))::real
    from (select id from in_title union select id from in_text union select id from similar_title) f, wanted w, courses c
   where c.organization_id = w.organization and c.id = f.id
   order by 2 desc, c.id
   limit at_most
$$;
grant execute on function search_courses(text, integer) to lectern_app;
