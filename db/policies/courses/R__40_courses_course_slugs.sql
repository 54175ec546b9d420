-- ${derived}

create policy application on course_slugs to lectern_app using (true) with check (true);

grant select, delete on course_slugs to lectern_app;
grant insert (organization_id, id, slug, course_id)
  on course_slugs to lectern_app;
