insert into enrollments (organization_id, course_id, student_id, status, completed_at, last_accessed_at)
values (id('acme'), id('balance'), id('ada'), 'completed', now(), now()), (id('acme'), id('balance'), id('cleo'), 'in_progress', null, now() - interval '8 days');
insert into course_reviews (organization_id, course_id, student_id, stars, body, status, submitted_at)
values (id('acme'), id('balance'), id('ada'), 5, 'Clear.', 'submitted', now()), (id('acme'), id('balance'), id('cleo'), 2, 'Too fast.', 'escalated', now());
select enter('acme', 'ben');
set local role lectern_app;
select expect('one course, two students, one of them here this week, one through, two reviews, one waits', '1 2 1 1 2 3.50 1',
  (select concat_ws(' ', course_count, student_count, active_count, completed_count, review_count, average_stars, waiting_count)
     from get_instructor_dashboard_stats(id('ben'), now() - interval '7 days')));
select expect('whoever teaches nothing has nothing', '0 0 0 0 0 0',
  (select concat_ws(' ', course_count, student_count, active_count, completed_count, review_count, average_stars, waiting_count)
     from get_instructor_dashboard_stats(id('ada'), now() - interval '7 days')));
reset role;
insert into course_instructors (organization_id, course_id, member_id) values (id('acme'), id('balance'), id('cleo'));
set local role lectern_app;
select expect('who teaches beside others counts the course', 1, (select course_count from get_instructor_dashboard_stats(id('cleo'), now())));
select enter('globex', 'dan');
select expect('another organization sees nothing', 0, (select course_count from get_instructor_dashboard_stats(id('ben'), now())));
