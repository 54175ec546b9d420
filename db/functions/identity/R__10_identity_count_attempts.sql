-- ${derived}

-- Counts an attempt under each key and answers whether every count is still within its limit. A window begins with the
-- first attempt and is not prolonged by later ones.
create function count_attempts(counted bytea[], limits integer[], lasting interval, at timestamptz)
returns boolean
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  place integer;
  is_within boolean;
begin
  delete from throttles t where t.key in (
    select old.key from throttles old where old.window_ends_at <= at order by old.window_ends_at limit 20 for update skip locked);
  -- One order for all, so that two attempts never wait for each other.
  for place in select i from generate_subscripts(counted, 1) i order by counted[i] loop
    insert into throttles as t (key, attempts, window_ends_at) values (counted[place], 1, at + lasting)
    on conflict (key) do update set
      attempts = case when t.window_ends_at <= at then 1 else least(t.attempts + 1, 1000000) end,
      window_ends_at = case when t.window_ends_at <= at then at + lasting else t.window_ends_at end
    returning coalesce(is_within, true) and attempts <= limits[place] into is_within;
  end loop;
  return is_within;
end $$;
grant execute on function count_attempts(bytea[], integer[], interval, timestamptz) to lectern_app;
