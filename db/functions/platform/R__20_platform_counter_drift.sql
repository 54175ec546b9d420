-- ${derived}

-- Every counter that differs from its recount, in all organizations; empty when all is well. For the owner: it reads all.
create function counter_drift()
returns table (table_name text, organization_id uuid, id uuid, counter text, kept bigint, counted bigint)
language sql stable security definer
set search_path = public, pg_temp
as $$
  select 'organizations', o.id, o.id, 'member_count', o.member_count::bigint, c.n
    from organizations o cross join lateral (select count(*) n from memberships m
      where m.organization_id = o.id and m.deleted_at is null and m.left_at is null) c
   where o.member_count <> c.n
  union all
  select 'teams', t.organization_id, t.id, 'member_count', t.member_count, c.n
    from teams t cross join lateral (select count(*) n from team_members i
      join memberships m on m.organization_id = i.organization_id and m.id = i.member_id and m.left_at is null and m.deleted_at is null
      where i.organization_id = t.organization_id and i.team_id = t.id) c
   where t.member_count <> c.n
  union all
  select 'courses', p.organization_id, p.id, 'enrolled_count', p.enrolled_count, c.n
    from courses p cross join lateral (select count(*) n from enrollments e
      where e.organization_id = p.organization_id and e.course_id = p.id and e.status <> 'dropped') c
   where p.enrolled_count <> c.n
  union all
  select 'course_groups', g.organization_id, g.id, 'member_count', g.member_count, c.n
    from course_groups g cross join lateral (select count(*) n from enrollments e
      where e.organization_id = g.organization_id and e.course_id = g.course_id and e.group_id = g.id and e.status <> 'dropped') c
   where g.member_count <> c.n
  union all
  select 'courses', p.organization_id, p.id, v.counter, v.kept, v.counted
    from courses p
    cross join lateral (select count(*) lessons, count(*) filter (where l.is_required) required, coalesce(sum(l.planned_minutes), 0) minutes,
        coalesce(sum(lesson_weight(p.progress_weight, l.planned_minutes)) filter (where l.is_required), 0) weight
      from course_lessons l join course_sections s on s.organization_id = l.organization_id and s.course_id = l.course_id and s.id = l.section_id
      where l.organization_id = p.organization_id and l.course_id = p.id and l.deleted_at is null and not l.is_hidden and s.deleted_at is null) c
    cross join lateral (values ('lesson_count', p.lesson_count::bigint, c.lessons), ('required_lesson_count', p.required_lesson_count, c.required),
      ('required_weight', p.required_weight, c.weight), ('planned_minutes', p.planned_minutes, c.minutes)) v(counter, kept, counted)
   where v.kept <> v.counted
  union all
  select 'enrollments', e.organization_id, e.id, v.counter, v.kept, v.counted
    from enrollments e
    join courses w on w.organization_id = e.organization_id and w.id = e.course_id
    cross join lateral (select count(*) filter (where n.counts and p.completed_at is not null and not p.is_exempt) completed,
        coalesce(sum(n.weight) filter (where n.counts and p.completed_at is not null and not p.is_exempt), 0) weight,
        count(*) filter (where n.counts and p.is_exempt) exempt, coalesce(sum(n.weight) filter (where n.counts and p.is_exempt), 0) exempt_weight,
        coalesce(sum(p.time_spent_seconds), 0) seconds
      from student_progress p
      join course_lessons l on l.organization_id = p.organization_id and l.course_id = p.course_id and l.id = p.lesson_id
      join course_sections s on s.organization_id = l.organization_id and s.course_id = l.course_id and s.id = l.section_id
      cross join lateral (select l.is_required and l.deleted_at is null and not l.is_hidden and s.deleted_at is null, lesson_weight(w.progress_weight, l.planned_minutes)) n (counts, weight)
      where p.organization_id = e.organization_id and p.enrollment_id = e.id) c
    cross join lateral (values ('completed_lesson_count', e.completed_lesson_count::bigint, c.completed), ('completed_weight', e.completed_weight, c.weight),
      ('exempt_lesson_count', e.exempt_lesson_count, c.exempt), ('exempt_weight', e.exempt_weight, c.exempt_weight),
      ('time_spent_seconds', e.time_spent_seconds, c.seconds)) v(counter, kept, counted)
   where v.kept <> v.counted
  union all
  select 'enrollment_counts', k.organization_id, k.id, v.counter, v.kept, v.counted
    from enrollment_counts k
    cross join lateral (select count(*) filter (where e.status = 'enrolled') not_started, count(*) filter (where e.status = 'in_progress') in_progress,
        count(*) filter (where e.status = 'completed') completed, count(*) filter (where e.status = 'dropped') dropped
      from enrollments e where e.organization_id = k.organization_id and e.course_id = k.course_id) c
    cross join lateral (values ('not_started_count', k.not_started_count::bigint, c.not_started), ('in_progress_count', k.in_progress_count, c.in_progress),
      ('completed_count', k.completed_count, c.completed), ('dropped_count', k.dropped_count, c.dropped)) v(counter, kept, counted)
   where v.kept <> v.counted
  union all
  select 'lesson_qa', q.organization_id, q.id, v.counter, v.kept, v.counted
    from lesson_qa q
    cross join lateral (values
      ('vote_count', q.vote_count::bigint, (select count(*) from lesson_qa_votes v where v.organization_id = q.organization_id and v.post_id = q.id)),
      ('answer_count', q.answer_count, (select count(*) from lesson_qa a where a.organization_id = q.organization_id and a.parent_id = q.id and a.deleted_at is null)),
      ('report_count', q.report_count, (select count(*) from lesson_qa_reports r
        where r.organization_id = q.organization_id and r.post_id = q.id and r.settled_at is null))) v(counter, kept, counted)
   where v.kept <> v.counted
  union all
  select 'course_review_counts', k.organization_id, k.id, v.counter, v.kept, v.counted
    from course_review_counts k
    left join lateral tally_reviews(k.organization_id, array[k.course_id]) t on true
    cross join lateral (values ('one_star_count', k.one_star_count::bigint, coalesce(t.one, 0)), ('two_star_count', k.two_star_count, coalesce(t.two, 0)),
      ('three_star_count', k.three_star_count, coalesce(t.three, 0)), ('four_star_count', k.four_star_count, coalesce(t.four, 0)),
      ('five_star_count', k.five_star_count, coalesce(t.five, 0)), ('escalated_count', k.escalated_count, coalesce(t.escalated, 0))) v(counter, kept, counted)
   where v.kept <> v.counted
  union all
  select 'lesson_counts', k.organization_id, k.id, v.counter, v.kept, v.counted
    from lesson_counts k
    cross join lateral (select count(p.first_opened_at) opened, count(p.completed_at) completed, coalesce(sum(p.time_spent_seconds), 0) seconds
      from student_progress p where p.organization_id = k.organization_id and p.course_id = k.course_id and p.lesson_id = k.lesson_id) c
    cross join lateral (values ('opened_count', k.opened_count::bigint, c.opened), ('completed_count', k.completed_count, c.completed),
      ('time_spent_seconds', k.time_spent_seconds, c.seconds)) v(counter, kept, counted)
   where v.kept <> v.counted
$$;
grant execute on function counter_drift() to lectern_operator;
