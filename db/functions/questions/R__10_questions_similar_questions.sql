-- ${derived}

-- Loads the library: only then may its owner give a function one of its settings.
do $$ begin perform show_limit(); end $$;

-- Questions of a course of the organization of this transaction whose titles are like these words, the most alike first.
-- Row-level security would keep the planner from the index.
create function similar_questions(course uuid, words text, at_most integer)
returns table (question_id uuid, likeness real)
language sql stable security definer rows 5
set search_path = public, pg_temp
set pg_trgm.similarity_threshold = 0.22
set pg_trgm.word_similarity_threshold = 0.5
set enable_seqscan = off
as $$
  select q.id, greatest(similarity(q.title, left(words, 200)), word_similarity(left(words, 200), q.title) * 0.9)::real as likeness
    from lesson_qa q
   where q.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid and q.course_id = course and q.parent_id is null
     and q.deleted_at is null and (q.title % left(words, 200) or left(words, 200) <% q.title)
   order by 2 desc, q.vote_count desc, q.id desc
   limit at_most
$$;
grant execute on function similar_questions(uuid, text, integer) to lectern_app;
