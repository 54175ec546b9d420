-- ${derived}

-- Puts into effect what students are granted, by themselves or by their group: which lessons they need not do, and until
-- when they get in. Progress is locked before enrollments.
create function settle_extensions(organization uuid, enrollment_ids uuid[])
returns void
language plpgsql volatile
set search_path = public, pg_temp
as $$
begin
  perform from student_progress p
    where p.organization_id = organization and p.enrollment_id = any (enrollment_ids)
      and (p.is_exempt or p.lesson_id in (select x.lesson_id from course_extensions x
             where x.organization_id = organization and x.course_id = p.course_id and x.kind = 'exempt'))
    order by p.id for no key update;
  insert into student_progress as p (organization_id, enrollment_id, course_id, lesson_id, student_id, is_exempt)
  select distinct on (e.id, x.lesson_id) e.organization_id, e.id, e.course_id, x.lesson_id, e.student_id, true
    from enrollments e
    join course_extensions x on x.organization_id = e.organization_id and x.course_id = e.course_id and (x.student_id = e.student_id or x.group_id = e.group_id)
   where e.organization_id = organization and e.id = any (enrollment_ids) and x.kind = 'exempt' and x.withdrawn_at is null
   order by e.id, x.lesson_id
  on conflict (organization_id, student_id, lesson_id) do update set is_exempt = true where not p.is_exempt;
  update student_progress p set is_exempt = false
    from enrollments e
   where p.organization_id = organization and p.enrollment_id = any (enrollment_ids) and p.is_exempt
     and e.organization_id = organization and e.id = p.enrollment_id
     and not exists (select from course_extensions x
                      where x.organization_id = organization and x.course_id = p.course_id and x.kind = 'exempt' and x.lesson_id = p.lesson_id
                        and x.withdrawn_at is null and (x.student_id = e.student_id or x.group_id = e.group_id));
  update enrollments e set extended_until = g.until
    from (select n.id, max(x.access_until) as until
            from enrollments n
            left join course_extensions x on x.organization_id = n.organization_id and x.course_id = n.course_id and x.kind = 'access' and x.withdrawn_at is null
                                         and (x.student_id = n.student_id or x.group_id = n.group_id)
           where n.organization_id = organization and n.id = any (enrollment_ids)
           group by n.id) g
   where e.organization_id = organization and e.id = g.id and e.extended_until is distinct from g.until;
end $$;
