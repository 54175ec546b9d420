-- ${derived}

-- Keeps on the enrollment what its progress rows say: completed required lessons and seconds spent.
create function tg_student_progress__count_on_enrollment()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
begin
  case tg_op
  when 'INSERT' then
    perform recount_completed_lessons(organization_id, array_agg(distinct enrollment_id))
       from new_rows where completed_at is not null group by organization_id;
    update enrollments e set time_spent_seconds = e.time_spent_seconds + d.seconds
      from (select organization_id, enrollment_id, sum(time_spent_seconds) seconds from new_rows
             group by organization_id, enrollment_id having sum(time_spent_seconds) <> 0) d
     where e.organization_id = d.organization_id and e.id = d.enrollment_id;
  when 'DELETE' then
    perform recount_completed_lessons(organization_id, array_agg(distinct enrollment_id))
       from old_rows where completed_at is not null group by organization_id;
    update enrollments e set time_spent_seconds = e.time_spent_seconds - d.seconds
      from (select organization_id, enrollment_id, sum(time_spent_seconds) seconds from old_rows
             group by organization_id, enrollment_id having sum(time_spent_seconds) <> 0) d
     where e.organization_id = d.organization_id and e.id = d.enrollment_id;
  else
    perform recount_completed_lessons(n.organization_id, array_agg(distinct n.enrollment_id))
       from new_rows n join old_rows o on o.organization_id = n.organization_id and o.id = n.id
      where (n.completed_at is null) <> (o.completed_at is null) group by n.organization_id;
    update enrollments e set time_spent_seconds = e.time_spent_seconds + d.seconds
      from (select n.organization_id, n.enrollment_id, sum(n.time_spent_seconds - o.time_spent_seconds) seconds
              from new_rows n join old_rows o on o.organization_id = n.organization_id and o.id = n.id
             group by n.organization_id, n.enrollment_id having sum(n.time_spent_seconds - o.time_spent_seconds) <> 0) d
     where e.organization_id = d.organization_id and e.id = d.enrollment_id;
  end case;
  return null;
end $$;

create trigger count_on_enrollment_insert after insert on student_progress referencing new table as new_rows
  for each statement execute function tg_student_progress__count_on_enrollment();
create trigger count_on_enrollment_delete after delete on student_progress referencing old table as old_rows
  for each statement execute function tg_student_progress__count_on_enrollment();
create trigger count_on_enrollment_update after update on student_progress referencing old table as old_rows new table as new_rows
  for each statement execute function tg_student_progress__count_on_enrollment();
