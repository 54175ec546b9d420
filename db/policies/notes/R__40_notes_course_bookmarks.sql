-- ${derived}

-- Nobody but the person: not staff either, whatever they reach elsewhere.
call protect('course_bookmarks');
create policy mine on course_bookmarks to lectern_app
  using (member_id = (select nullif(current_setting('app.member_id', true), '')::uuid))
  with check (member_id = (select nullif(current_setting('app.member_id', true), '')::uuid));
grant select, delete on course_bookmarks to lectern_app;
call grant_writing('course_bookmarks');
