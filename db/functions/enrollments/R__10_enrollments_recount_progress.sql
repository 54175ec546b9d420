-- ${derived}

-- Counts anew what enrollments keep of their progress rows: completed required lessons, and seconds spent. Enrollments
-- are locked in the order of their ids; whoever waited counts what the one before has written.
create function recount_progress(organization uuid, enrollment_ids uuid[])
returns void
language plpgsql volatile
set search_path = public, pg_temp
as $$
begin
  perform from enrollments e where e.organization_id = organization and e.id = any (enrollment_ids) order by e.id for no key update;
  update enrollments e set completed_lesson_count = c.completed, time_spent_seconds = c.seconds
    from unnest(enrollment_ids) changed(id)
    cross join lateral (
      select count(*) filter (where p.completed_at is not null and l.is_required and l.deleted_at is null and not l.is_hidden and s.deleted_at is null)::integer completed,
             coalesce(sum(p.time_spent_seconds), 0)::bigint seconds
        from student_progress p
        join course_lessons l on l.organization_id = p.organization_id and l.course_id = p.course_id and l.id = p.lesson_id
        join course_sections s on s.organization_id = l.organization_id and s.course_id = l.course_id and s.id = l.section_id
       where p.organization_id = organization and p.enrollment_id = changed.id) c
   where e.organization_id = organization and e.id = changed.id
     and (e.completed_lesson_count, e.time_spent_seconds) is distinct from (c.completed, c.seconds);
end $$;
