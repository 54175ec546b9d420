-- ${derived}

create view live_course_stats with (security_invoker = true) as
select c.organization_id, c.id as course_id, c.title, c.enrolled_count,
       count(e.id) filter (where e.status = 'enrolled') as not_started_count,
       count(e.id) filter (where e.status = 'in_progress') as in_progress_count,
       count(e.id) filter (where e.status = 'completed') as completed_count,
       coalesce(sum(e.completed_lesson_count), 0) as completed_lesson_count,
       coalesce(sum(e.time_spent_seconds), 0) as time_spent_seconds,
       max(e.last_accessed_at) as last_accessed_at
  from courses c
  left join enrollments e on e.organization_id = c.organization_id and e.course_id = c.id and e.status <> 'dropped'
 where c.deleted_at is null
 group by c.organization_id, c.id;
comment on view live_course_stats is 'How each course stands now: enrolled, not started, under way, completed, and when someone was last in it.';
grant select on live_course_stats to lectern_app;
