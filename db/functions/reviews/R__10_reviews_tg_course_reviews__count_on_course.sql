-- ${derived}

-- Keeps, for each course, how many reviews gave how many stars and how many wait for an answer.
create function tg_course_reviews__count_on_course()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  changed text := case tg_op when 'INSERT' then 'select *, 1 as difference from new_rows' when 'DELETE' then 'select *, -1 as difference from old_rows'
    else 'select *, 1 as difference from new_rows union all select *, -1 from old_rows' end;
  moved record;
begin
  for moved in execute format($q$
    select organization_id, course_id,
           coalesce(sum(difference) filter (where is_read and stars = 1), 0) as one, coalesce(sum(difference) filter (where is_read and stars = 2), 0) as two,
           coalesce(sum(difference) filter (where is_read and stars = 3), 0) as three, coalesce(sum(difference) filter (where is_read and stars = 4), 0) as four,
           coalesce(sum(difference) filter (where is_read and stars = 5), 0) as five, coalesce(sum(difference) filter (where status = 'escalated'), 0) as escalated
      from (select r.*, r.submitted_at is not null and r.withdrawn_at is null and r.hidden_at is null as is_read from (%s) r) rows
     group by organization_id, course_id
     order by organization_id, course_id
    $q$, changed)
  loop
    -- A new row cannot begin below zero; where reviews change or go, it stands.
    if tg_op = 'INSERT' then
      insert into course_review_counts (organization_id, course_id) values (moved.organization_id, moved.course_id) on conflict do nothing;
    end if;
    update course_review_counts k
       set one_star_count = k.one_star_count + moved.one, two_star_count = k.two_star_count + moved.two, three_star_count = k.three_star_count + moved.three,
           four_star_count = k.four_star_count + moved.four, five_star_count = k.five_star_count + moved.five, escalated_count = k.escalated_count + moved.escalated
     where k.organization_id = moved.organization_id and k.course_id = moved.course_id
       and (moved.one, moved.two, moved.three, moved.four, moved.five, moved.escalated) <> (0, 0, 0, 0, 0, 0);
  end loop;
  return null;
end $$;

create trigger count_on_course_insert after insert on course_reviews referencing new table as new_rows
  for each statement execute function tg_course_reviews__count_on_course();
create trigger count_on_course_delete after delete on course_reviews referencing old table as old_rows
  for each statement execute function tg_course_reviews__count_on_course();
create trigger count_on_course_update after update on course_reviews referencing old table as old_rows new table as new_rows
  for each statement execute function tg_course_reviews__count_on_course();
