-- ${derived}

-- A lesson that stops or starts to count changes what those who completed it have done. Fires after the course's own
-- counters: triggers run in the order of their names, and courses are locked before enrollments.
create function tg_course_lessons__count_on_enrollment()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  changed record;
begin
  for changed in
    select n.organization_id, array_agg(n.id) lessons, array_agg(distinct n.course_id) courses
      from new_rows n join old_rows o on o.organization_id = n.organization_id and o.id = n.id
      join courses c on c.organization_id = n.organization_id and c.id = n.course_id
     where (n.deleted_at is null, n.is_hidden, n.is_required, n.section_id, lesson_weight(c.progress_weight, n.planned_minutes))
           is distinct from (o.deleted_at is null, o.is_hidden, o.is_required, o.section_id, lesson_weight(c.progress_weight, o.planned_minutes))
     group by n.organization_id
  loop
    perform hold_outlines(changed.courses, true);
    perform recount_progress(changed.organization_id, array_agg(distinct p.enrollment_id))
       from student_progress p
      where p.organization_id = changed.organization_id and p.course_id = any (changed.courses) and p.lesson_id = any (changed.lessons)
        and (p.completed_at is not null or p.is_exempt)
     having count(*) > 0;
  end loop;
  return null;
end $$;

create trigger count_on_enrollment_update after update on course_lessons referencing old table as old_rows new table as new_rows
  for each statement execute function tg_course_lessons__count_on_enrollment();
