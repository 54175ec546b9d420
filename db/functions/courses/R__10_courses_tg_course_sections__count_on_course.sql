-- ${derived}

-- A trashed section takes its lessons out of the count, a restored one brings them back.
create function tg_course_sections__count_on_course()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  changed jsonb;
begin
  select jsonb_agg(distinct jsonb_build_object('organization_id', n.organization_id, 'course_id', n.course_id)) into changed
    from new_rows n join old_rows o on o.organization_id = n.organization_id and o.id = n.id
   where (n.deleted_at is null) is distinct from (o.deleted_at is null);
  if changed is not null then
    perform recount_lessons(changed);
  end if;
  return null;
end $$;

create trigger count_on_course_update after update on course_sections referencing old table as old_rows new table as new_rows
  for each statement execute function tg_course_sections__count_on_course();
