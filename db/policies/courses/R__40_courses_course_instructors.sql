-- ${derived}

create policy application on course_instructors to lectern_app using (true) with check (true);

grant select, delete on course_instructors to lectern_app;
grant insert (organization_id, id, course_id, member_id)
  on course_instructors to lectern_app;
