-- ${derived}

create function tg_course_lessons__count_on_course()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
begin
  if tg_op = 'INSERT' then
    perform recount_lessons(organization_id, array_agg(distinct course_id)) from new_rows group by organization_id;
  elsif tg_op = 'DELETE' then
    perform recount_lessons(organization_id, array_agg(distinct course_id)) from old_rows group by organization_id;
  else
    perform recount_lessons(n.organization_id, array_agg(distinct n.course_id))
       from new_rows n join old_rows o on o.organization_id = n.organization_id and o.id = n.id
      where (n.deleted_at is null, n.is_hidden, n.is_required, n.planned_minutes, n.section_id)
         is distinct from (o.deleted_at is null, o.is_hidden, o.is_required, o.planned_minutes, o.section_id)
      group by n.organization_id;
  end if;
  return null;
end $$;

create trigger count_on_course_insert after insert on course_lessons referencing new table as new_rows
  for each statement execute function tg_course_lessons__count_on_course();
create trigger count_on_course_delete after delete on course_lessons referencing old table as old_rows
  for each statement execute function tg_course_lessons__count_on_course();
create trigger count_on_course_update after update on course_lessons referencing old table as old_rows new table as new_rows
  for each statement execute function tg_course_lessons__count_on_course();
