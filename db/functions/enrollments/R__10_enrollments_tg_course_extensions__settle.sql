-- ${derived}

create function tg_course_extensions__settle()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
begin
  perform settle_extensions(n.organization_id, array_agg(distinct e.id))
     from new_rows n
     join enrollments e on e.organization_id = n.organization_id and e.course_id = n.course_id and (e.student_id = n.student_id or e.group_id = n.group_id)
    where n.kind in ('exempt', 'access')
    group by n.organization_id;
  return null;
end $$;

create trigger settle_insert after insert on course_extensions referencing new table as new_rows
  for each statement execute function tg_course_extensions__settle();
create trigger settle_update after update on course_extensions referencing new table as new_rows
  for each statement execute function tg_course_extensions__settle();
