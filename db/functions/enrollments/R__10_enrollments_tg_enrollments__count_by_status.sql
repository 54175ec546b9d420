-- ${derived}

-- Keeps, for each course, how many of its students stand where, so that a roster need not count them.
create function tg_enrollments__count_by_status()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
begin
  if tg_op = 'INSERT' then
    insert into enrollment_counts as k (organization_id, course_id, not_started_count, in_progress_count, completed_count, dropped_count)
    select organization_id, course_id, count(*) filter (where status = 'enrolled'), count(*) filter (where status = 'in_progress'),
           count(*) filter (where status = 'completed'), count(*) filter (where status = 'dropped')
      from new_rows
     group by organization_id, course_id
     order by organization_id, course_id
    on conflict (organization_id, course_id) do update
       set not_started_count = k.not_started_count + excluded.not_started_count, in_progress_count = k.in_progress_count + excluded.in_progress_count,
           completed_count = k.completed_count + excluded.completed_count, dropped_count = k.dropped_count + excluded.dropped_count;
  elsif tg_op = 'DELETE' then
    update enrollment_counts k
       set not_started_count = k.not_started_count - d.not_started, in_progress_count = k.in_progress_count - d.in_progress,
           completed_count = k.completed_count - d.completed, dropped_count = k.dropped_count - d.dropped
      from (select organization_id, course_id, count(*) filter (where status = 'enrolled') not_started, count(*) filter (where status = 'in_progress') in_progress,
                   count(*) filter (where status = 'completed') completed, count(*) filter (where status = 'dropped') dropped
              from old_rows group by organization_id, course_id) d
     where k.organization_id = d.organization_id and k.course_id = d.course_id;
  elsif exists (select from new_rows n join old_rows o on o.organization_id = n.organization_id and o.id = n.id where o.status <> n.status) then
    update enrollment_counts k
       set not_started_count = k.not_started_count + d.not_started, in_progress_count = k.in_progress_count + d.in_progress,
           completed_count = k.completed_count + d.completed, dropped_count = k.dropped_count + d.dropped
      from (select organization_id, course_id, coalesce(sum(difference) filter (where status = 'enrolled'), 0) not_started,
                   coalesce(sum(difference) filter (where status = 'in_progress'), 0) in_progress,
                   coalesce(sum(difference) filter (where status = 'completed'), 0) completed, coalesce(sum(difference) filter (where status = 'dropped'), 0) dropped
              from (select organization_id, course_id, status, 1 as difference from new_rows
                    union all
                    select organization_id, course_id, status, -1 from old_rows) moved
             group by organization_id, course_id) d
     where k.organization_id = d.organization_id and k.course_id = d.course_id
       and (d.not_started, d.in_progress, d.completed, d.dropped) is distinct from (0::bigint, 0::bigint, 0::bigint, 0::bigint);
  end if;
  return null;
end $$;

create trigger count_by_status_insert after insert on enrollments referencing new table as new_rows
  for each statement execute function tg_enrollments__count_by_status();
create trigger count_by_status_delete after delete on enrollments referencing old table as old_rows
  for each statement execute function tg_enrollments__count_by_status();
create trigger count_by_status_update after update on enrollments referencing old table as old_rows new table as new_rows
  for each statement execute function tg_enrollments__count_by_status();
