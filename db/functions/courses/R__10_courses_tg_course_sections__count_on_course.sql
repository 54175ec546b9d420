-- ${derived}

-- A section in the trash takes its lessons out of the count; taken back, it brings them back.
create function tg_course_sections__count_on_course()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
begin
  perform recount_lessons(n.organization_id, array_agg(distinct n.course_id))
     from new_rows n join old_rows o on o.organization_id = n.organization_id and o.id = n.id
    where (n.deleted_at is null) <> (o.deleted_at is null)
    group by n.organization_id;
  return null;
end $$;

create trigger count_on_course_update after update on course_sections referencing old table as old_rows new table as new_rows
  for each statement execute function tg_course_sections__count_on_course();
