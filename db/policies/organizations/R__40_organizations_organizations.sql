-- ${derived}

create policy application on organizations to lectern_app using (true) with check (true);
create policy operator on organizations to lectern_operator using (true) with check (true);

grant select on organizations to lectern_app;
grant update (slug, name, time_zone, locale, accent_colour, logo_file_id, version, deleted_at)
  on organizations to lectern_app;
grant select, insert, update, delete on organizations to lectern_operator;
