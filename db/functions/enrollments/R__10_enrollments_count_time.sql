-- ${derived}

-- Counts seconds a student says to have spent on a lesson until now. What another tab has counted up to a moment is not
-- counted again: nobody learns for more seconds than have passed. Answers the seconds that were counted.
create function count_time(organization uuid, enrollment uuid, lesson uuid, student uuid, claimed integer, on_day date, at timestamptz)
returns integer
language plpgsql volatile
set search_path = public, pg_temp
as $$
declare
  counted integer;
begin
  insert into study_minutes as m (organization_id, student_id, day, seconds, counted_until)
  values (organization, student, on_day, claimed, at)
  on conflict (organization_id, student_id, day) do update
     set seconds = m.seconds + least(excluded.seconds, greatest(0, coalesce(floor(extract(epoch from at - m.counted_until)), excluded.seconds)))::integer,
         counted_until = greatest(m.counted_until, at)
  returning new.seconds - coalesce(old.seconds, 0) into counted;
  if counted > 0 then
    update student_progress p set time_spent_seconds = p.time_spent_seconds + counted
     where p.organization_id = organization and p.student_id = student and p.lesson_id = lesson;
    -- The moment somebody was last seen is worth a write only now and then.
    update enrollments e set last_accessed_at = at
     where e.organization_id = organization and e.id = enrollment and (e.last_accessed_at is null or e.last_accessed_at < at - interval '5 minutes');
  end if;
  return counted;
end $$;
grant execute on function count_time(uuid, uuid, uuid, uuid, integer, date, timestamptz) to lectern_app;
