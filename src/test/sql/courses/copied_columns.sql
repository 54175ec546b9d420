select expect('what the application may write, but for the key, what comes anew, and what is said to be its own', 'parent_id, "position", import_key, imported_title',
  copied_columns('course_sections', '{course_id,title}'));
select expect('counters are not copied', null, strpos(copied_columns('courses', '{}'), 'enrolled_count') > 0 or null);
select expect('nor what is generated', null, strpos(copied_columns('courses', '{}'), 'title_key') > 0 or null);
