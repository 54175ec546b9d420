-- ${derived}

-- Makes a student's progress in a course anew from the record of what they did: which lessons are opened and complete,
-- whether the course is, and whether they are in it. Answers how many rows differed. Time is not in the record and stays.
create function recompute_progress(organization uuid, enrollment uuid)
returns integer
language plpgsql volatile
set search_path = public, pg_temp
as $$
declare
  course uuid;
  student uuid;
  changed integer;
  moved integer;
begin
  select e.course_id, e.student_id into course, student from enrollments e where e.organization_id = organization and e.id = enrollment;
  -- Courses are locked before enrollments; coming and going moves a course's counter.
  perform from courses c where c.organization_id = organization and c.id = course for no key update;
  with record as (
    select a.lesson_id,
           min(a.occurred_at) filter (where a.activity_type in ('lesson_started', 'lesson_completed') and a.correction_reason is null) opened_at,
           max(a.occurred_at) filter (where a.activity_type = 'lesson_completed') marked_at,
           min(a.occurred_at) filter (where a.activity_type = 'lesson_completed') first_marked_at,
           (array_agg(a order by a.occurred_at desc, a.id desc) filter (where a.activity_type in ('lesson_completed', 'lesson_reopened')))[1] mark
      from student_activity a
     where a.organization_id = organization and a.course_id = course and a.student_id = student and a.lesson_id is not null
     group by a.lesson_id
  ), truth as (
    select r.lesson_id, r.opened_at, case when (r.mark).activity_type = 'lesson_completed' then r.marked_at end completed_at, r.first_marked_at,
           (r.mark).corrected_by_id, (r.mark).correction_reason
      from record r
    union all
    select p.lesson_id, null, null, null, null, null from student_progress p
     where p.organization_id = organization and p.course_id = course and p.student_id = student
       and not exists (select from record r where r.lesson_id = p.lesson_id)
  )
  insert into student_progress as p (organization_id, enrollment_id, course_id, lesson_id, student_id, first_opened_at, last_opened_at, completed_at,
                                     first_completed_at, corrected_by_id, correction_reason)
  select organization, enrollment, course, t.lesson_id, student, t.opened_at, t.opened_at, t.completed_at, t.first_marked_at,
         t.corrected_by_id, t.correction_reason
    from truth t
  on conflict (organization_id, student_id, lesson_id) do update
     set first_opened_at = excluded.first_opened_at, last_opened_at = greatest(p.last_opened_at, excluded.last_opened_at), completed_at = excluded.completed_at,
         first_completed_at = excluded.first_completed_at, corrected_by_id = excluded.corrected_by_id, correction_reason = excluded.correction_reason
   where (p.first_opened_at, p.completed_at, p.first_completed_at, p.correction_reason)
         is distinct from (excluded.first_opened_at, excluded.completed_at, excluded.first_completed_at, excluded.correction_reason);
  get diagnostics changed = row_count;
  with record as (
    select (array_agg(a.activity_type order by a.occurred_at desc, a.id desc) filter (where a.activity_type in ('enrolled', 'dropped')))[1] last_turn,
           max(a.occurred_at) filter (where a.activity_type = 'dropped') dropped_at,
           min(a.occurred_at) filter (where a.activity_type = 'course_completed') completed_at,
           bool_or(a.activity_type = 'lesson_started') has_begun
      from student_activity a
     where a.organization_id = organization and a.course_id = course and a.student_id = student
  ), truth as (
    select case when last_turn = 'dropped' then 'dropped' when completed_at is not null then 'completed' when has_begun then 'in_progress' else 'enrolled' end status,
           completed_at, case when last_turn = 'dropped' then dropped_at end dropped_at
      from record
  )
  update enrollments e set status = t.status, completed_at = t.completed_at, dropped_at = t.dropped_at
    from truth t
   where e.organization_id = organization and e.id = enrollment
     and (e.status::text, e.completed_at, e.dropped_at) is distinct from (t.status, t.completed_at, t.dropped_at);
  get diagnostics moved = row_count;
  return changed + moved;
end $$;
grant execute on function recompute_progress(uuid, uuid) to lectern_app, lectern_operator;
