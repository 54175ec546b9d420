-- ${derived}

create function tg_student_progress__count_on_enrollment()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  changed record;
begin
  if tg_op = 'DELETE' then
    perform recount_progress(organization_id, array_agg(distinct enrollment_id))
       from old_rows where completed_at is not null or is_exempt or time_spent_seconds <> 0 group by organization_id;
  elsif tg_op = 'INSERT' then
    for changed in
      select organization_id, array_agg(distinct enrollment_id) enrollments,
             array_agg(distinct course_id) filter (where completed_at is not null or is_exempt) courses
        from new_rows where completed_at is not null or is_exempt or time_spent_seconds <> 0 group by organization_id
    loop
      perform hold_outlines(changed.courses, false);
      perform recount_progress(changed.organization_id, changed.enrollments);
    end loop;
  else
    for changed in
      select n.organization_id, array_agg(distinct n.enrollment_id) enrollments,
             array_agg(distinct n.course_id) filter (where (n.completed_at is null, n.is_exempt) <> (o.completed_at is null, o.is_exempt)) courses
        from new_rows n join old_rows o on o.organization_id = n.organization_id and o.id = n.id
       where (n.completed_at is null, n.is_exempt) <> (o.completed_at is null, o.is_exempt) or n.time_spent_seconds <> o.time_spent_seconds
       group by n.organization_id
    loop
      perform hold_outlines(changed.courses, false);
      perform recount_progress(changed.organization_id, changed.enrollments);
    end loop;
  end if;
  return null;
end $$;

create trigger count_on_enrollment_insert after insert on student_progress referencing new table as new_rows
  for each statement execute function tg_student_progress__count_on_enrollment();
create trigger count_on_enrollment_delete after delete on student_progress referencing old table as old_rows
  for each statement execute function tg_student_progress__count_on_enrollment();
create trigger count_on_enrollment_update after update on student_progress referencing old table as old_rows new table as new_rows
  for each statement execute function tg_student_progress__count_on_enrollment();
