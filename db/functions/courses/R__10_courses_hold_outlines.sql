-- ${derived}

-- Who completes lessons of a course and who changes which of its lessons count exclude each other until their transaction
-- ends, so that neither misses what the other writes; any number may complete at once. Taken before enrollments are locked.
create function hold_outlines(course_ids uuid[], is_changing boolean)
returns void
language plpgsql volatile
set search_path = public, pg_temp
as $$
declare
  key bigint;
begin
  for key in select hashtextextended('outline of course ' || id, 0) from unnest(course_ids) id order by 1 loop
    if is_changing then
      perform pg_advisory_xact_lock(key);
    else
      perform pg_advisory_xact_lock_shared(key);
    end if;
  end loop;
end $$;
