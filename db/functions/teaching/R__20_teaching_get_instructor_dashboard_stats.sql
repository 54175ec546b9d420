-- ${derived}

-- What somebody's teaching comes to, over the newest hundred of their courses: who is counted as active was there since a
-- moment, up to a hundred in a course.
create function get_instructor_dashboard_stats(instructor uuid, active_since timestamptz)
returns table (course_count bigint, student_count bigint, active_count bigint, completed_count bigint, review_count bigint, average_stars numeric, waiting_count bigint)
language sql stable rows 1
set search_path = public, pg_temp
as $$
  select count(*), coalesce(sum(k.not_started_count + k.in_progress_count + k.completed_count), 0), coalesce(sum(a.people), 0), coalesce(sum(k.completed_count), 0),
         coalesce(sum(r.reviews), 0), round(sum(r.stars)::numeric / nullif(sum(r.reviews), 0), 2), coalesce(sum(r.escalated_count), 0)
    from taught_courses(instructor, 100) t
    left join enrollment_counts k on k.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid and k.course_id = t.course_id
    left join lateral (
      select v.escalated_count, v.one_star_count + v.two_star_count + v.three_star_count + v.four_star_count + v.five_star_count as reviews,
             v.one_star_count + 2 * v.two_star_count + 3 * v.three_star_count + 4 * v.four_star_count + 5 * v.five_star_count as stars
        from course_review_counts v
       where v.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid and v.course_id = t.course_id) r on true
   cross join lateral (
      select count(*) as people from (
        select from enrollments e
         where e.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid and e.course_id = t.course_id and e.seen_at >= active_since
         limit 100) seen) a
$$;
grant execute on function get_instructor_dashboard_stats(uuid, timestamptz) to lectern_app;
