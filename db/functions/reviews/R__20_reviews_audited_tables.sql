-- ${derived}

call keep_audit('course_reviews');
