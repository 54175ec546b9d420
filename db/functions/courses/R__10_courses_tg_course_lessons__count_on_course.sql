-- ${derived}

create function tg_course_lessons__count_on_course()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  changed jsonb;
begin
  case tg_op
  when 'INSERT' then
    select jsonb_agg(distinct jsonb_build_object('organization_id', organization_id, 'course_id', course_id)) into changed from new_rows;
  when 'DELETE' then
    select jsonb_agg(distinct jsonb_build_object('organization_id', organization_id, 'course_id', course_id)) into changed from old_rows;
  else
    select jsonb_agg(distinct jsonb_build_object('organization_id', n.organization_id, 'course_id', n.course_id)) into changed
      from new_rows n join old_rows o on o.organization_id = n.organization_id and o.id = n.id
     where (n.deleted_at is null, n.is_required, n.planned_minutes, n.section_id)
        is distinct from (o.deleted_at is null, o.is_required, o.planned_minutes, o.section_id);
  end case;
  if changed is not null then
    perform recount_lessons(changed);
  end if;
  return null;
end $$;

create trigger count_on_course_insert after insert on course_lessons referencing new table as new_rows
  for each statement execute function tg_course_lessons__count_on_course();
create trigger count_on_course_delete after delete on course_lessons referencing old table as old_rows
  for each statement execute function tg_course_lessons__count_on_course();
create trigger count_on_course_update after update on course_lessons referencing old table as old_rows new table as new_rows
  for each statement execute function tg_course_lessons__count_on_course();
