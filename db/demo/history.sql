-- What people did in the weeks before today. Chance comes from hashes of names and slugs, so every load tells the same story,
-- moved to today.

create temporary table plan on commit drop as
with candidates as (
  select c.organization_id, c.id as course_id, c.slug, m.id as member_id, m.email,
         abs(hashtext(m.full_name || c.slug)) as chance,
         row_number() over (partition by c.organization_id, c.id order by hashtext(c.slug || m.full_name)) as place,
         c.capacity
    from courses c
    join memberships m on m.organization_id = c.organization_id
   where c.status = 'published' and m.left_at is null and m.joined_at is not null
     and exists (select from user_roles r where r.organization_id = m.organization_id and r.member_id = m.id
                  and r.role in ('member', 'team_lead', 'support_agent'))
), chosen (email, slug, lessons_done, days_ago) as (
  values ('ada@acme.test', 'reading-a-balance-sheet', 0.45, 19),
         ('ada@acme.test', 'safe-lifting-in-the-warehouse', 1.0, 47),
         ('ada@acme.test', 'writing-that-gets-answered', 0.0, 2),
         ('dan@globex.test', 'der-wasserkreislauf', 0.5, 16),
         ('dan@globex.test', 'brueche-verstehen', 1.0, 40),
         ('tess@acme.test', 'first-weeks-as-a-team-lead', 0.6, 30)
)
select x.organization_id, x.course_id, x.member_id, x.chance,
       case when e.email is not null then e.lessons_done else (array[0.0, 0.25, 0.6, 1.0, 0.8, 0.2, 1.0])[1 + x.chance % 7] end as share,
       case when e.email is not null then e.days_ago else 8 + x.chance % 45 end as days_ago,
       e.email is null and x.chance % 7 = 5 as is_dropped,
       -- Some hurry; the people to sign in as were here lately.
       case when e.email is not null then 0.97 else 0.5 + x.chance % 50 / 100.0 end as pace
  from candidates x
  left join chosen e on e.email = x.email and e.slug = x.slug
 where e.email is not null
    or (not exists (select from chosen other where other.email = x.email) and x.chance % 100 < 55 and x.place <= coalesce(x.capacity, 1000) - 4);

insert into enrollments (organization_id, course_id, student_id, source, enrolled_at, created_at)
select organization_id, course_id, member_id, 'demo', at, at
  from plan, lateral (select date_trunc('day', now()) - make_interval(days => days_ago) + make_interval(hours => 8 + chance % 9, mins => chance % 60)) enrolled (at);

create temporary table steps on commit drop as
with lessons as (
  select l.organization_id, l.course_id, l.id as lesson_id, l.planned_minutes, l.completion_rule,
         row_number() over (partition by l.organization_id, l.course_id order by s.position, l.position) as number,
         count(*) over (partition by l.organization_id, l.course_id) as total
    from course_lessons l
    join course_sections s on s.organization_id = l.organization_id and s.id = l.section_id
)
select e.organization_id, e.id as enrollment_id, e.course_id, e.student_id, l.lesson_id, l.number, l.completion_rule,
       floor(l.total * p.share) as done,
       -- Lessons are spread over the time since enrolment, more densely for some, at working hours and before today.
       least(
         date_trunc('day', e.enrolled_at + (now() - e.enrolled_at) * (l.number::float / (l.total * p.share + 1)) * p.pace)
           + make_interval(hours => 9 + (p.chance + l.number::int) % 8, mins => (p.chance / 7 + l.number::int * 13) % 55),
         now() - make_interval(hours => 20 - least(l.number, 18)::int)) as at,
       (l.planned_minutes * 60 * (0.6 + ((p.chance / 100 + l.number) % 7) / 10.0))::int as seconds
  from plan p
  join enrollments e on e.organization_id = p.organization_id and e.course_id = p.course_id and e.student_id = p.member_id
  join lessons l on l.organization_id = e.organization_id and l.course_id = e.course_id
 where l.number <= floor(l.total * p.share) + (case when p.share > 0 and p.share < 1 then 1 else 0 end);

update steps s set at = greatest(s.at, e.enrolled_at + make_interval(mins => 3 * s.number::int))
  from enrollments e where e.organization_id = s.organization_id and e.id = s.enrollment_id;

insert into student_progress (organization_id, enrollment_id, course_id, lesson_id, student_id, first_opened_at, last_opened_at, completed_at, time_spent_seconds)
select organization_id, enrollment_id, course_id, lesson_id, student_id, at, at + make_interval(secs => seconds),
       -- Opening completes a lesson unless it waits for a mark.
       case when completion_rule = 'opened' then at when number <= done then at + make_interval(secs => seconds) end, case when number <= done then seconds else seconds / 3 end
  from steps
on conflict (organization_id, student_id, lesson_id) do update
   set first_opened_at = excluded.first_opened_at, last_opened_at = excluded.last_opened_at,
       completed_at = excluded.completed_at, time_spent_seconds = excluded.time_spent_seconds;

update enrollments e
   set status = case when p.is_dropped then 'dropped' when p.share = 1 then 'completed' when seen.last_at is null then 'enrolled' else 'in_progress' end,
       completed_at = case when p.share = 1 then seen.last_at end,
       dropped_at = case when p.is_dropped then least(coalesce(seen.last_at, e.enrolled_at) + interval '2 days', now() - interval '3 hours') end,
       last_accessed_at = seen.last_at,
       last_lesson_id = seen.lesson_id,
       time_spent_seconds = coalesce(seen.seconds, 0),
       completed_lesson_count = coalesce(seen.done, 0),
       completed_weight = coalesce(seen.done, 0)
  from plan p
  left join lateral (
    select max(g.last_opened_at) as last_at, sum(g.time_spent_seconds) as seconds, count(g.completed_at) as done,
           (array_agg(g.lesson_id order by g.last_opened_at desc))[1] as lesson_id
      from student_progress g
     where g.organization_id = p.organization_id and g.course_id = p.course_id and g.student_id = p.member_id and g.first_opened_at is not null) seen on true
 where e.organization_id = p.organization_id and e.course_id = p.course_id and e.student_id = p.member_id;

-- Triggers may have noted the enrolments as of now; the record tells them as they happened.
delete from student_activity;
insert into student_activity (organization_id, student_id, course_id, lesson_id, activity_type, occurred_at)
select * from (
  select organization_id, student_id, course_id, null::uuid as lesson_id, 'enrolled'::text as activity_type, enrolled_at as occurred_at from enrollments
  union all
  select organization_id, student_id, course_id, lesson_id, 'lesson_started', first_opened_at from student_progress where first_opened_at is not null
  union all
  select organization_id, student_id, course_id, lesson_id, 'lesson_completed', completed_at from student_progress where completed_at is not null
  union all
  select organization_id, student_id, course_id, null, 'course_completed', completed_at + interval '1 second' from enrollments where status = 'completed'
  union all
  select organization_id, student_id, course_id, null, 'dropped', dropped_at from enrollments where status = 'dropped') happened
 order by occurred_at;

insert into study_minutes (organization_id, student_id, day, seconds)
select g.organization_id, g.student_id, (g.last_opened_at at time zone o.time_zone)::date, sum(g.time_spent_seconds)
  from student_progress g
  join organizations o on o.id = g.organization_id
 where g.first_opened_at is not null
 group by 1, 2, 3;
