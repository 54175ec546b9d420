-- ${derived}

create policy application on course_import_items to lectern_app using (true) with check (true);

grant select, delete on course_import_items to lectern_app;
grant insert (organization_id, id, import_id, position, depth, kind, import_key, title, outcome, reason, argument, notes, digest,
  is_hidden, effect, lesson_id, file_id)
  on course_import_items to lectern_app;
grant update (argument, notes, effect, lesson_id, file_id)
  on course_import_items to lectern_app;
