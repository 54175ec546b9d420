-- ${derived}

-- Notes where a student stopped in a film and counts the seconds of it that they say to have watched: those that were not
-- counted yet, and no more than fit at twice the speed into the time since the last report, or since the lesson was opened.
-- Answers what is watched now and whether that is enough.
create function count_watched(organization uuid, student uuid, lesson uuid, claimed int4multirange, stopped integer, claimed_length integer, at timestamptz)
returns table (watched int4multirange, watched_percent integer, is_enough boolean)
language plpgsql volatile
set search_path = public, pg_temp
as $$
#variable_conflict use_column
declare
  held lesson_playback;
  film course_lessons;
  film_length integer;
  allowed integer;
  piece int4range;
begin
  select * into film from course_lessons l where l.organization_id = organization and l.id = lesson;
  film_length := coalesce(film.film_seconds, claimed_length);
  insert into lesson_playback (organization_id, student_id, course_id, lesson_id, counted_until)
  select organization, student, film.course_id, lesson, p.first_opened_at
    from student_progress p where p.organization_id = organization and p.student_id = student and p.lesson_id = lesson and p.first_opened_at is not null
  on conflict (organization_id, student_id, lesson_id) do nothing;
  select * into held from lesson_playback k where k.organization_id = organization and k.student_id = student and k.lesson_id = lesson for no key update;
  allowed := greatest(0, least(86400, floor(2 * extract(epoch from at - held.counted_until))))::integer;
  for piece in select unnest(claimed * int4multirange(int4range(0, film_length)) - held.watched) loop
    exit when allowed = 0;
    held.watched := held.watched + int4multirange(int4range(lower(piece), least(upper(piece), lower(piece) + allowed)));
    allowed := greatest(0, allowed - (upper(piece) - lower(piece)));
  end loop;
  held.watched_percent := coalesce((select least(100, 100 * sum(upper(part) - lower(part)) / nullif(film_length, 0))
                                      from unnest(held.watched * int4multirange(int4range(0, film_length))) part), 0);
  update lesson_playback k
     set stopped_at = stopped, watched = held.watched, watched_percent = held.watched_percent, counted_until = greatest(held.counted_until, at)
   where k.organization_id = organization and k.id = held.id;
  return query select held.watched, held.watched_percent, held.watched_percent >= film.watched_percent;
end $$;
grant execute on function count_watched(uuid, uuid, uuid, int4multirange, integer, integer, timestamptz) to lectern_app;
