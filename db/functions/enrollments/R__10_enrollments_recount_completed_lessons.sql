-- ${derived}

-- Counts the completed required lessons of enrollments anew, each locked in the order of its id.
create function recount_completed_lessons(organization uuid, enrollment_ids uuid[])
returns void
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
begin
  perform 1 from enrollments e where e.organization_id = organization and e.id = any (enrollment_ids)
    order by e.organization_id, e.id for no key update;
  update enrollments e set completed_lesson_count = c.completed
    from unnest(enrollment_ids) changed(id)
    cross join lateral (
      select count(*)::integer completed
        from student_progress p
        join course_lessons l on l.organization_id = p.organization_id and l.course_id = p.course_id and l.id = p.lesson_id
        join course_sections s on s.organization_id = l.organization_id and s.course_id = l.course_id and s.id = l.section_id
       where p.organization_id = organization and p.enrollment_id = changed.id
         and p.completed_at is not null and l.is_required and l.deleted_at is null and s.deleted_at is null) c
   where e.organization_id = organization and e.id = changed.id and e.completed_lesson_count <> c.completed;
end $$;
