-- ${derived}

create policy application on lesson_slugs to lectern_app using (true) with check (true);

grant select, delete on lesson_slugs to lectern_app;
grant insert (organization_id, id, course_id, lesson_id, slug)
  on lesson_slugs to lectern_app;
