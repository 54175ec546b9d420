-- ${derived}

call protect('lesson_captions');
create policy everyone on lesson_captions to lectern_app using (true) with check (true);
grant select on lesson_captions to lectern_app;
call grant_writing('lesson_captions');
