-- ${derived}

call keep_audit('enrollments', watched => '{status,access_ends_at,completed_at,group_id}', ignored => '{time_spent_seconds,completed_weight,exempt_weight}');

-- Progress rows are made by the hundred at each enrolment, which is itself kept.
call keep_audit_of_changes('student_progress', watched => '{completed_at}');
call keep_audit('course_extensions');
