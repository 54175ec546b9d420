-- ${derived}

-- Whoever enrols gets a progress row for every lesson there is.
create function auto_create_student_progress()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
begin
  insert into student_progress (organization_id, enrollment_id, course_id, lesson_id, student_id)
  select n.organization_id, n.id, n.course_id, l.id, n.student_id
    from new_rows n
    join course_lessons l on l.organization_id = n.organization_id and l.course_id = n.course_id and l.deleted_at is null
   order by n.id, l.id
  on conflict do nothing;
  return null;
end $$;

create trigger auto_create_student_progress after insert on enrollments referencing new table as new_rows
  for each statement execute function auto_create_student_progress();
