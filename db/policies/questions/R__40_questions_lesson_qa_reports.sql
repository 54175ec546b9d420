-- ${derived}

call protect('lesson_qa_reports');
call allow_own_rows('lesson_qa_reports', 'reported_by_id');
grant select on lesson_qa_reports to lectern_app;
call grant_writing('lesson_qa_reports');
