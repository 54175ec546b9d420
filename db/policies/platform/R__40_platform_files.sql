-- ${derived}

create policy application on files to lectern_app using (true) with check (true);
create policy operator on files to lectern_operator using (true) with check (true);

grant select, delete on files to lectern_app;
grant insert (organization_id, id, name, media_type, size_bytes, sha256, path, status, subject_type, subject_id, uploaded_by_id,
  metadata)
  on files to lectern_app;
grant update (name, media_type, size_bytes, sha256, path, status, subject_type, subject_id, uploaded_by_id, metadata)
  on files to lectern_app;
grant select, update on files to lectern_operator;
