-- ${derived}

-- A course that weighs its lessons in another way counts what its students have done anew.
create function tg_courses__count_on_enrollment()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  changed record;
begin
  for changed in
    select n.organization_id, array_agg(n.id) courses
      from new_rows n join old_rows o on o.organization_id = n.organization_id and o.id = n.id
     where n.progress_weight <> o.progress_weight
     group by n.organization_id
  loop
    perform recount_lessons(changed.organization_id, changed.courses);
    perform hold_outlines(changed.courses, true);
    perform recount_progress(changed.organization_id, array_agg(e.id))
       from enrollments e where e.organization_id = changed.organization_id and e.course_id = any (changed.courses) having count(*) > 0;
  end loop;
  return null;
end $$;

create trigger count_on_enrollment_update after update on courses referencing old table as old_rows new table as new_rows
  for each statement execute function tg_courses__count_on_enrollment();
