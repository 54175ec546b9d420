-- ${derived}

call protect('student_activity');
call allow_own_rows('student_activity', 'student_id');
grant select, insert on student_activity to lectern_app;
