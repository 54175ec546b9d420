-- ${derived}

call protect('study_minutes');
call allow_own_rows('study_minutes', 'student_id');
grant select on study_minutes to lectern_app;
call grant_writing('study_minutes');
