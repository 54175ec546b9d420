-- ${derived}

-- Notes that a student has a lesson open and, where that completes it, that it is complete; only what is new reaches the
-- record. Answers what the completion of the course depends on. One statement, because reading a lesson makes it.
create function record_lesson(organization uuid, enrollment uuid, lesson uuid, completes boolean, at timestamptz)
returns table (was_completed boolean, completed integer, required integer)
language plpgsql volatile
set search_path = public, pg_temp
as $$
declare
  is_first boolean;
  is_done boolean;
begin
  insert into student_progress as p (organization_id, enrollment_id, course_id, lesson_id, student_id, first_opened_at, last_opened_at, completed_at, first_completed_at)
  select e.organization_id, e.id, e.course_id, lesson, e.student_id, at, at, done.moment, done.moment
    from enrollments e cross join (select case when completes then record_lesson.at end) done (moment)
   where e.organization_id = organization and e.id = enrollment
  on conflict (organization_id, student_id, lesson_id) do update
     set first_opened_at = coalesce(p.first_opened_at, excluded.first_opened_at), last_opened_at = excluded.last_opened_at,
         completed_at = coalesce(p.completed_at, excluded.completed_at), first_completed_at = coalesce(p.first_completed_at, excluded.first_completed_at),
         corrected_by_id = case when p.completed_at is null and excluded.completed_at is not null then null else p.corrected_by_id end,
         correction_reason = case when p.completed_at is null and excluded.completed_at is not null then null else p.correction_reason end
  returning old.first_opened_at is null, old.completed_at is null and new.completed_at is not null into is_first, is_done;
  insert into student_activity (organization_id, student_id, course_id, lesson_id, activity_type, occurred_at)
  select e.organization_id, e.student_id, e.course_id, lesson, happened.activity_type, at
    from enrollments e
    cross join (values (is_first, 'lesson_started'), (is_done, 'lesson_completed')) happened (is_new, activity_type)
   where e.organization_id = organization and e.id = enrollment and happened.is_new;
  update enrollments e
     set last_accessed_at = at, last_lesson_id = lesson, status = case when e.status = 'enrolled' then 'in_progress' else e.status end
   where e.organization_id = organization and e.id = enrollment;
  return query
    select is_done, e.completed_lesson_count, c.required_lesson_count - e.exempt_lesson_count
      from enrollments e join courses c on c.organization_id = e.organization_id and c.id = e.course_id
     where e.organization_id = organization and e.id = enrollment;
end $$;
grant execute on function record_lesson(uuid, uuid, uuid, boolean, timestamptz) to lectern_app;
