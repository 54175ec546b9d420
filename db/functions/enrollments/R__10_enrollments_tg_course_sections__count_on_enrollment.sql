-- ${derived}

-- As with lessons: a section in the trash takes away what was completed in it.
create function tg_course_sections__count_on_enrollment()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
begin
  perform recount_progress(p.organization_id, array_agg(distinct p.enrollment_id))
     from new_rows n
     join old_rows o on o.organization_id = n.organization_id and o.id = n.id
     join course_lessons l on l.organization_id = n.organization_id and l.course_id = n.course_id and l.section_id = n.id
     join student_progress p on p.organization_id = l.organization_id and p.course_id = l.course_id and p.lesson_id = l.id
    where (n.deleted_at is null) <> (o.deleted_at is null) and p.completed_at is not null
    group by p.organization_id;
  return null;
end $$;

create trigger count_on_enrollment_update after update on course_sections referencing old table as old_rows new table as new_rows
  for each statement execute function tg_course_sections__count_on_enrollment();
