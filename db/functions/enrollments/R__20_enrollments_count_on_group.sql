-- ${derived}

call keep_count('count_on_group', 'enrollments', 'course_groups', 'member_count', 'group_id', 'status <> ''dropped''');
