-- ${derived}

-- Monthly partitions of the audit log from the month of a date on; partitions carry no grants of their own.
create function ensure_audit_partitions(from_day date, months integer)
returns integer
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  first_day date;
  made integer := 0;
begin
  if to_regclass('audit_logs_default') is null then
    create table audit_logs_default partition of audit_logs default;
  end if;
  for i in 0 .. months loop
    first_day := (date_trunc('month', from_day::timestamp) + make_interval(months => i))::date;
    if to_regclass(format('audit_logs_%s', to_char(first_day, 'YYYY_MM'))) is null
       and not exists (select from audit_logs_default where created_at >= first_day and created_at < first_day + interval '1 month') then
      execute format('create table %I partition of audit_logs for values from (%L) to (%L)',
        'audit_logs_' || to_char(first_day, 'YYYY_MM'), first_day::timestamp at time zone 'UTC',
        (first_day + interval '1 month') at time zone 'UTC');
      made := made + 1;
    end if;
  end loop;
  return made;
end $$;

select ensure_audit_partitions(current_date, 12);
