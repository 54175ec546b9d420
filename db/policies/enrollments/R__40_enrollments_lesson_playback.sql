-- ${derived}

call protect('lesson_playback');
call allow_own_rows('lesson_playback', 'student_id');
grant select on lesson_playback to lectern_app;
call grant_writing('lesson_playback');
