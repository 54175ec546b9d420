-- ${derived}

create policy application on course_import_items to lectern_app using (true) with check (true);

grant select, delete on course_import_items to lectern_app;
grant insert (organization_id, id, import_id, position, import_key, title, kind, outcome, reason, lesson_id, file_id)
  on course_import_items to lectern_app;
