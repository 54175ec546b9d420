-- ${derived}

create policy application on course_lessons to lectern_app using (true) with check (true);

grant select on course_lessons to lectern_app;
grant insert (organization_id, id, course_id, section_id, slug, title, position, lesson_type, body, target_url, file_id,
  settings, is_discussion, planned_minutes, completion_rule, is_required, import_key, imported_digest, written_digest, version, deleted_at)
  on course_lessons to lectern_app;
grant update (course_id, section_id, slug, title, position, lesson_type, body, target_url, file_id, settings, is_discussion,
  planned_minutes, completion_rule, is_required, import_key, imported_digest, written_digest, version, deleted_at)
  on course_lessons to lectern_app;
