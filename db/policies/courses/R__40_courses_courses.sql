-- ${derived}

create policy application on courses to lectern_app using (true) with check (true);

grant select on courses to lectern_app;
grant insert (organization_id, id, slug, title, summary, instructor_id, subject, difficulty, language, search_config,
  cover_file_id, status, visibility, is_self_enrolment, capacity, starts_at, ends_at, published_at, external_id, version,
  deleted_at)
  on courses to lectern_app;
grant update (slug, title, summary, instructor_id, subject, difficulty, language, search_config, cover_file_id, status,
  visibility, is_self_enrolment, capacity, starts_at, ends_at, published_at, external_id, version, deleted_at)
  on courses to lectern_app;
