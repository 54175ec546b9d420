-- ${derived}

-- Counts anew what is kept of a course's lessons. Writers wait for it, and it for them. Answers how many lessons were wrong.
create function recount_lesson_progress(organization uuid, course uuid)
returns integer
language plpgsql volatile
set search_path = public, pg_temp
as $$
declare
  wrong integer;
begin
  insert into lesson_counts (organization_id, course_id, lesson_id)
  select l.organization_id, l.course_id, l.id from course_lessons l where l.organization_id = organization and l.course_id = course order by l.id
  on conflict do nothing;
  perform from lesson_counts k where k.organization_id = organization and k.course_id = course order by k.lesson_id for no key update;
  update lesson_counts k set opened_count = c.opened, completed_count = c.completed, time_spent_seconds = c.seconds
    from (select k.lesson_id, count(p.first_opened_at) opened, count(p.completed_at) completed, coalesce(sum(p.time_spent_seconds), 0) seconds
            from lesson_counts k
            left join student_progress p on p.organization_id = k.organization_id and p.course_id = k.course_id and p.lesson_id = k.lesson_id
           where k.organization_id = organization and k.course_id = course
           group by k.lesson_id) c
   where k.organization_id = organization and k.course_id = course and k.lesson_id = c.lesson_id
     and (k.opened_count, k.completed_count, k.time_spent_seconds) is distinct from (c.opened, c.completed, c.seconds);
  get diagnostics wrong = row_count;
  return wrong;
end $$;
