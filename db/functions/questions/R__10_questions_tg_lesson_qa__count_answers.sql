-- ${derived}

-- Keeps the number of answers that are not deleted on the questions of changed rows, in the order of their keys. Counting
-- touches the table it listens to, therefore nothing is written where nothing moved.
create function tg_lesson_qa__count_answers()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  moved record;
  added text := 'select organization_id, parent_id, 1 as difference from new_rows where parent_id is not null and deleted_at is null';
  taken text := 'select organization_id, parent_id, -1 as difference from old_rows where parent_id is not null and deleted_at is null';
begin
  for moved in execute format('select organization_id, parent_id, sum(difference)::integer as difference from (%s) rows group by 1, 2 having sum(difference) <> 0 order by 1, 2',
      case tg_op when 'INSERT' then added when 'DELETE' then taken else added || ' union all ' || taken end) loop
    update lesson_qa set answer_count = answer_count + moved.difference where organization_id = moved.organization_id and id = moved.parent_id;
  end loop;
  return null;
end $$;

create trigger count_answers_insert after insert on lesson_qa referencing new table as new_rows
  for each statement execute function tg_lesson_qa__count_answers();
create trigger count_answers_delete after delete on lesson_qa referencing old table as old_rows
  for each statement execute function tg_lesson_qa__count_answers();
create trigger count_answers_update after update on lesson_qa referencing old table as old_rows new table as new_rows
  for each statement execute function tg_lesson_qa__count_answers();
