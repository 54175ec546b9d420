-- ${derived}

call keep_count('count_votes', 'lesson_qa_votes', 'lesson_qa', 'vote_count', 'post_id', 'true');
call keep_count('count_reports', 'lesson_qa_reports', 'lesson_qa', 'report_count', 'post_id', 'settled_at is null');
