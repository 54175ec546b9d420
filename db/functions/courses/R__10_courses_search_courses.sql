-- ${derived}

-- Courses of the organization of this transaction that match a person's words: full text in each course's language, and
-- titles that are only nearly spelled right. Who may see a course is the caller's question.
create function search_courses(words text, at_most integer)
returns table (course_id uuid, rank real)
language sql stable security definer rows 50
set search_path = public, pg_temp
as $$
  select c.id, ts_rank(c.search, q.query) + word_similarity(words, c.title)
    from courses c
    cross join lateral (select websearch_to_tsquery(c.search_config, words) query) q
   where c.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid and c.deleted_at is null
     and (c.search @@ q.query or word_similarity(words, c.title) > 0.4 or c.title ilike '%' || replace(replace(words, '%', ''), '_', '') || '%')
   order by 2 desc, c.id
   limit at_most
$$;
