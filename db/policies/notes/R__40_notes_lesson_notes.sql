-- ${derived}

-- Nobody but the person: not staff either, whatever they reach elsewhere.
call protect('lesson_notes');
create policy mine on lesson_notes to lectern_app
  using (member_id = (select nullif(current_setting('app.member_id', true), '')::uuid))
  with check (member_id = (select nullif(current_setting('app.member_id', true), '')::uuid));
grant select, delete on lesson_notes to lectern_app;
call grant_writing('lesson_notes');
