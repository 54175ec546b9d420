-- ${derived}

call protect('student_progress');
call allow_own_rows('student_progress', 'student_id');
grant select on student_progress to lectern_app;
call grant_writing('student_progress', '{is_exempt}');
