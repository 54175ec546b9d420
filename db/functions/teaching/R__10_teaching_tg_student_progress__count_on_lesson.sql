-- ${derived}

-- Keeps, for each lesson, how many opened and completed it and the seconds they spent. Fires after the counters on
-- enrollments. Enrollments are locked before the counts of lessons, since opening a lesson writes its enrollment afterwards.
create function tg_student_progress__count_on_lesson()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  changed text := case tg_op when 'INSERT' then 'select *, 1 as difference from new_rows' when 'DELETE' then 'select *, -1 as difference from old_rows'
    else 'select *, 1 as difference from new_rows union all select *, -1 from old_rows' end;
  moved record;
begin
  if tg_op <> 'DELETE' then
    perform from enrollments e
      where (e.organization_id, e.id) in (select n.organization_id, n.enrollment_id from new_rows n
              where n.first_opened_at is not null or n.completed_at is not null or n.time_spent_seconds > 0)
      order by e.organization_id, e.id for no key update;
  end if;
  for moved in execute format($q$
    select * from (
      select organization_id, course_id, lesson_id,
             coalesce(sum(difference) filter (where first_opened_at is not null), 0) as opened,
             coalesce(sum(difference) filter (where completed_at is not null), 0) as completed,
             sum(difference * time_spent_seconds::bigint) as seconds
        from (%s) rows
       group by organization_id, course_id, lesson_id) sums
     where (opened, completed, seconds) <> (0, 0, 0)
     order by organization_id, course_id, lesson_id
    $q$, changed)
  loop
    update lesson_counts k
       set opened_count = k.opened_count + moved.opened, completed_count = k.completed_count + moved.completed, time_spent_seconds = k.time_spent_seconds + moved.seconds
     where k.organization_id = moved.organization_id and k.course_id = moved.course_id and k.lesson_id = moved.lesson_id;
    if not found and tg_op <> 'DELETE' then
      insert into lesson_counts as k (organization_id, course_id, lesson_id, opened_count, completed_count, time_spent_seconds)
      values (moved.organization_id, moved.course_id, moved.lesson_id, moved.opened, moved.completed, moved.seconds)
      on conflict (organization_id, course_id, lesson_id) do update
         set opened_count = k.opened_count + excluded.opened_count, completed_count = k.completed_count + excluded.completed_count,
             time_spent_seconds = k.time_spent_seconds + excluded.time_spent_seconds;
    end if;
  end loop;
  return null;
end $$;

create trigger count_on_lesson_insert after insert on student_progress referencing new table as new_rows
  for each statement execute function tg_student_progress__count_on_lesson();
create trigger count_on_lesson_delete after delete on student_progress referencing old table as old_rows
  for each statement execute function tg_student_progress__count_on_lesson();
create trigger count_on_lesson_update after update on student_progress referencing old table as old_rows new table as new_rows
  for each statement execute function tg_student_progress__count_on_lesson();
