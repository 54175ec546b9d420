-- ${derived}

-- What a lesson counts in the progress of its course.
create function lesson_weight(progress_weight text, planned_minutes integer)
returns integer
language sql immutable
set search_path = public, pg_temp
return case when progress_weight = 'minutes' then greatest(1, planned_minutes) else 1 end;
grant execute on function lesson_weight(text, integer) to lectern_app;
