-- ${derived}

create policy application on course_sections to lectern_app using (true) with check (true);

grant select on course_sections to lectern_app;
grant insert (organization_id, id, course_id, parent_id, title, position, import_key, imported_title, version, deleted_at)
  on course_sections to lectern_app;
grant update (course_id, parent_id, title, position, import_key, imported_title, version, deleted_at)
  on course_sections to lectern_app;
