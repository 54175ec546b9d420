-- ${derived}

call protect('enrollments');
call allow_own_rows('enrollments', 'student_id');
grant select on enrollments to lectern_app;
call grant_writing('enrollments', '{completed_lesson_count,completed_weight,exempt_lesson_count,exempt_weight,time_spent_seconds,extended_until}');
