-- ${derived}

call protect('lesson_qa');
create policy everyone on lesson_qa to lectern_app using (true) with check (true);
grant select on lesson_qa to lectern_app;
call grant_writing('lesson_qa', '{vote_count,answer_count,report_count}');
