-- ${derived}

-- Makes the monthly partitions of the audit log that are missing, from the month of a day on; answers how many it made.
-- A table is filled and then attached, which keeps nobody from writing to the log. Partitions carry no grants.
create function ensure_audit_partitions(from_day date, months_ahead integer)
returns integer
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  month timestamptz;
  next_month timestamptz;
  partition_name text;
  made integer := 0;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit_logs partitions', 0));
  if to_regclass('audit_logs_default') is null then
    create table audit_logs_default partition of audit_logs default;
  end if;
  for ahead in 0 .. months_ahead loop
    month := (date_trunc('month', from_day::timestamp) + make_interval(months => ahead)) at time zone 'UTC';
    next_month := (date_trunc('month', from_day::timestamp) + make_interval(months => ahead + 1)) at time zone 'UTC';
    partition_name := 'audit_logs_' || to_char(month at time zone 'UTC', 'YYYY_MM');
    continue when to_regclass(partition_name) is not null;
    execute format('create table %I (like audit_logs including defaults including constraints)', partition_name);
    -- Rows of a month that nobody had prepared lie in the default partition.
    execute format('with late as (delete from audit_logs_default where created_at >= $1 and created_at < $2 returning *)
      insert into %I select * from late', partition_name) using month, next_month;
    execute format('alter table audit_logs attach partition %I for values from (%L) to (%L)', partition_name, month, next_month);
    made := made + 1;
  end loop;
  return made;
end $$;
grant execute on function ensure_audit_partitions(date, integer) to lectern_operator;

do $$ begin perform ensure_audit_partitions(current_date, 12); end $$;
