-- ${derived}

call protect('lesson_qa_courses');
create policy everyone on lesson_qa_courses to lectern_app using (true) with check (true);
grant select on lesson_qa_courses to lectern_app;
call grant_writing('lesson_qa_courses');
