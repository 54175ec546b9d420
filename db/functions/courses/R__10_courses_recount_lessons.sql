-- ${derived}

-- Counts the lessons of courses anew. Enrollments before courses: that is the lock order.
create function recount_lessons(courses_changed jsonb)
returns void
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
begin
  perform recount_completed_lessons(e.organization_id, array_agg(e.id))
     from enrollments e
     join jsonb_to_recordset(courses_changed) c(organization_id uuid, course_id uuid)
       on c.organization_id = e.organization_id and c.course_id = e.course_id
    group by e.organization_id;
  perform 1 from courses p
     join jsonb_to_recordset(courses_changed) c(organization_id uuid, course_id uuid) on c.organization_id = p.organization_id and c.course_id = p.id
    order by p.organization_id, p.id for no key update of p;
  update courses p set lesson_count = l.lessons, required_lesson_count = l.required, planned_minutes = l.minutes
    from jsonb_to_recordset(courses_changed) c(organization_id uuid, course_id uuid)
    cross join lateral (
      select count(*)::integer lessons, count(*) filter (where l.is_required)::integer required,
             coalesce(sum(l.planned_minutes), 0)::integer minutes
        from course_lessons l
        join course_sections s on s.organization_id = l.organization_id and s.course_id = l.course_id and s.id = l.section_id
       where l.organization_id = c.organization_id and l.course_id = c.course_id and l.deleted_at is null and s.deleted_at is null) l
   where p.organization_id = c.organization_id and p.id = c.course_id
     and (p.lesson_count, p.required_lesson_count, p.planned_minutes) is distinct from (l.lessons, l.required, l.minutes);
end $$;
