-- ${derived}

call protect('lesson_presence');
create policy everyone on lesson_presence to lectern_app using (true) with check (true);
grant select on lesson_presence to lectern_app;
call grant_writing('lesson_presence');

-- A timer clears away who was there long ago, in every organization.
create policy operator on lesson_presence to lectern_operator using (true);
grant select, delete on lesson_presence to lectern_operator;
