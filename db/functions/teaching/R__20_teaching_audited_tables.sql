-- ${derived}

call keep_audit('instructor_profiles');
call keep_audit('instructor_settings');
