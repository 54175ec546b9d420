-- ${derived}

call keep_audit('courses', ignored => '{planned_minutes,required_weight}');
call keep_audit('course_instructors');
call keep_audit('course_sections');
call keep_audit('course_lessons');
call keep_audit('course_imports', watched => '{status,error_code}');
call keep_audit('release_rules');
call keep_audit('release_prerequisites');
call keep_audit('course_groups');
call keep_audit('course_copies', watched => '{status,error_code}');
call keep_audit('lesson_captions');
