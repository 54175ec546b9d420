-- ${derived}

call protect('lesson_qa_votes');
call allow_own_rows('lesson_qa_votes', 'member_id');
grant select, insert, delete on lesson_qa_votes to lectern_app;
