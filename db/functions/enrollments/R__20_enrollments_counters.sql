-- ${derived}

call keep_count('auto_update_enrolled_count', 'enrollments', 'courses', 'enrolled_count', 'course_id', 'status <> ''dropped''');
