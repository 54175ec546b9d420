insert into course_reviews (organization_id, id, course_id, student_id, stars, body, status, submitted_at)
values (id('acme'), id('ada says'), id('balance'), id('ada'), 5, 'Clear.', 'submitted', now()), (id('acme'), id('cleo says'), id('balance'), id('cleo'), 1, 'Too fast.', 'escalated', now());
select expect('nothing to mend', false, recount_reviews(id('acme'), id('balance')));

update course_review_counts set one_star_count = 7, five_star_count = 7, escalated_count = 7;
select expect('something to mend', true, recount_reviews(id('acme'), id('balance')));
select expect('mended', '1 0 0 0 1 1',
  (select concat_ws(' ', one_star_count, two_star_count, three_star_count, four_star_count, five_star_count, escalated_count) from course_review_counts));

delete from course_review_counts;
select expect('a row that was lost is made again', true, recount_reviews(id('acme'), id('balance')));
select expect('no counter differs', 0, (select count(*) from counter_drift()));
