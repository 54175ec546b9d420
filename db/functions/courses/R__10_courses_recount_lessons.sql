-- ${derived}

-- Counts the lessons of courses anew: those neither hidden nor in the trash, in sections not in the trash. Courses are locked in the
-- order of their ids.
create function recount_lessons(organization uuid, course_ids uuid[])
returns void
language plpgsql volatile
set search_path = public, pg_temp
as $$
begin
  perform from courses c where c.organization_id = organization and c.id = any (course_ids) order by c.id for no key update;
  update courses c set lesson_count = n.lessons, required_lesson_count = n.required, required_weight = n.weight, planned_minutes = n.minutes
    from unnest(course_ids) changed(id)
    cross join lateral (
      select count(*)::integer lessons, count(*) filter (where l.is_required)::integer required,
             coalesce(sum(lesson_weight(w.progress_weight, l.planned_minutes)) filter (where l.is_required), 0)::integer weight,
             coalesce(sum(l.planned_minutes), 0)::integer minutes
        from course_lessons l
        join courses w on w.organization_id = l.organization_id and w.id = l.course_id
        join course_sections s on s.organization_id = l.organization_id and s.course_id = l.course_id and s.id = l.section_id
       where l.organization_id = organization and l.course_id = changed.id and l.deleted_at is null and not l.is_hidden and s.deleted_at is null) n
   where c.organization_id = organization and c.id = changed.id
     and (c.lesson_count, c.required_lesson_count, c.required_weight, c.planned_minutes) is distinct from (n.lessons, n.required, n.weight, n.minutes);
end $$;
