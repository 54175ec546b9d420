insert into course_reviews (organization_id, id, course_id, student_id, stars, body, status, submitted_at)
values (id('acme'), id('ada says'), id('balance'), id('ada'), 5, 'Clear.', 'submitted', now()), (id('acme'), id('cleo says'), id('balance'), id('cleo'), 2, 'Too fast.', 'escalated', now());
select expect('two have said something', '0 1 0 0 1 1',
  (select concat_ws(' ', one_star_count, two_star_count, three_star_count, four_star_count, five_star_count, escalated_count) from course_review_counts));

update course_reviews set stars = 4 where id = id('ada says');
select expect('another number of stars', '0 1 0 1 0 1',
  (select concat_ws(' ', one_star_count, two_star_count, three_star_count, four_star_count, five_star_count, escalated_count) from course_review_counts));
select expect('the word follows the stars', 'good could_be_better', (select string_agg(rating, ' ' order by stars desc) from course_reviews));

update course_reviews set hidden_at = now(), hidden_reason = 'Insults somebody' where id = id('cleo says');
select expect('what is hidden does not count, but still waits', '0 0 0 1 0 1',
  (select concat_ws(' ', one_star_count, two_star_count, three_star_count, four_star_count, five_star_count, escalated_count) from course_review_counts));

update course_reviews set hidden_at = null, hidden_reason = null, answer = 'We slow down.', answered_at = now(), status = 'resolved', resolved_at = now() where id = id('cleo says');
update course_reviews set withdrawn_at = now(), status = 'archived' where id = id('ada says');
select expect('what is shown again counts, what was taken back does not', '0 1 0 0 0 0',
  (select concat_ws(' ', one_star_count, two_star_count, three_star_count, four_star_count, five_star_count, escalated_count) from course_review_counts));

insert into course_reviews (organization_id, course_id, student_id, stars, body) values (id('acme'), id('balance'), id('ben'), 1, 'Not said yet');
select expect('a draft counts nowhere', 0, (select one_star_count from course_review_counts));

delete from course_reviews where student_id = id('cleo');
select expect('a row that is gone counts nowhere', 0, (select two_star_count from course_review_counts));
select expect('no counter differs', 0, (select count(*) from counter_drift()));

select expect_refused('nothing is settled without an answer', '23514',
  format('update course_reviews set status = ''resolved'', resolved_at = now() where id = %L', id('ada says')));
select expect_refused('nobody reviews a course twice', '23505',
  format('insert into course_reviews (organization_id, course_id, student_id, stars, body) values (%L, %L, %L, 1, ''Again'')', id('acme'), id('balance'), id('ada')));
