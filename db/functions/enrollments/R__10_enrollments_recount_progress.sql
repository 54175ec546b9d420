-- ${derived}

-- Counts anew what enrollments keep of their progress rows: completed required lessons and those one is exempt from, each
-- with its weight, and seconds spent. Enrollments are locked in the order of their ids; whoever waited counts what the one
-- before has written.
create function recount_progress(organization uuid, enrollment_ids uuid[])
returns void
language plpgsql volatile
set search_path = public, pg_temp
as $$
begin
  perform from enrollments e where e.organization_id = organization and e.id = any (enrollment_ids) order by e.id for no key update;
  update enrollments e
     set completed_lesson_count = c.completed, completed_weight = c.completed_weight, exempt_lesson_count = c.exempt, exempt_weight = c.exempt_weight,
         time_spent_seconds = c.seconds
    from unnest(enrollment_ids) changed(id)
    cross join lateral (
      select count(*) filter (where n.counts and p.completed_at is not null and not p.is_exempt)::integer completed,
             coalesce(sum(n.weight) filter (where n.counts and p.completed_at is not null and not p.is_exempt), 0)::integer completed_weight,
             count(*) filter (where n.counts and p.is_exempt)::integer exempt,
             coalesce(sum(n.weight) filter (where n.counts and p.is_exempt), 0)::integer exempt_weight,
             coalesce(sum(p.time_spent_seconds), 0)::bigint seconds
        from student_progress p
        join course_lessons l on l.organization_id = p.organization_id and l.course_id = p.course_id and l.id = p.lesson_id
        join course_sections s on s.organization_id = l.organization_id and s.course_id = l.course_id and s.id = l.section_id
        join courses w on w.organization_id = l.organization_id and w.id = l.course_id
        cross join lateral (select l.is_required and l.deleted_at is null and not l.is_hidden and s.deleted_at is null, lesson_weight(w.progress_weight, l.planned_minutes)) n (counts, weight)
       where p.organization_id = organization and p.enrollment_id = changed.id) c
   where e.organization_id = organization and e.id = changed.id
     and (e.completed_lesson_count, e.completed_weight, e.exempt_lesson_count, e.exempt_weight, e.time_spent_seconds)
         is distinct from (c.completed, c.completed_weight, c.exempt, c.exempt_weight, c.seconds);
end $$;
