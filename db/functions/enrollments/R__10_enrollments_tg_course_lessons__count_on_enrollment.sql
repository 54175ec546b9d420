-- ${derived}

-- A lesson that stops or starts to count changes what those who completed it have done. Fires after the course's own
-- counters: triggers run in the order of their names, and courses are locked before enrollments.
create function tg_course_lessons__count_on_enrollment()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
begin
  perform recount_progress(p.organization_id, array_agg(distinct p.enrollment_id))
     from new_rows n
     join old_rows o on o.organization_id = n.organization_id and o.id = n.id
     join student_progress p on p.organization_id = n.organization_id and p.course_id = n.course_id and p.lesson_id = n.id
    where (n.deleted_at is null, n.is_required, n.section_id) is distinct from (o.deleted_at is null, o.is_required, o.section_id)
      and p.completed_at is not null
    group by p.organization_id;
  return null;
end $$;

create trigger count_on_enrollment_update after update on course_lessons referencing old table as old_rows new table as new_rows
  for each statement execute function tg_course_lessons__count_on_enrollment();
