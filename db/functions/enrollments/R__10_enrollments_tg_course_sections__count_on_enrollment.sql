-- ${derived}

-- As with lessons: a section in the trash takes away what was completed in it.
create function tg_course_sections__count_on_enrollment()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  changed record;
begin
  for changed in
    select n.organization_id, array_agg(n.id) sections, array_agg(distinct n.course_id) courses
      from new_rows n join old_rows o on o.organization_id = n.organization_id and o.id = n.id
     where (n.deleted_at is null) <> (o.deleted_at is null)
     group by n.organization_id
  loop
    perform hold_outlines(changed.courses, true);
    perform recount_progress(changed.organization_id, array_agg(distinct p.enrollment_id))
       from course_lessons l
       join student_progress p on p.organization_id = l.organization_id and p.course_id = l.course_id and p.lesson_id = l.id
      where l.organization_id = changed.organization_id and l.course_id = any (changed.courses) and l.section_id = any (changed.sections)
        and (p.completed_at is not null or p.is_exempt)
     having count(*) > 0;
  end loop;
  return null;
end $$;

create trigger count_on_enrollment_update after update on course_sections referencing old table as old_rows new table as new_rows
  for each statement execute function tg_course_sections__count_on_enrollment();
