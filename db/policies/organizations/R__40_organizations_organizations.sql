-- ${derived}

call protect('organizations');
create policy everyone on organizations to lectern_app using (true) with check (true);
grant select, update (slug, name, time_zone, locale, accent_colour, logo_file_id, version) on organizations to lectern_app;

-- Platform admins make and delete organizations.
create policy operator on organizations to lectern_operator using (true) with check (true);
grant select, delete on organizations to lectern_operator;
call grant_writing('organizations', '{member_count}', 'lectern_operator');
