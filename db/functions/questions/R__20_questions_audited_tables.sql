-- ${derived}

call keep_audit('lesson_qa');
call keep_audit('lesson_qa_votes');
call keep_audit('lesson_qa_reports');
call keep_audit('lesson_qa_courses');
