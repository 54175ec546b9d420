select expect('a course that nobody reviewed has no line', 0, (select count(*) from tally_reviews(id('acme'), array[id('balance')])));
insert into course_reviews (organization_id, course_id, student_id, stars, body, status, submitted_at)
values (id('acme'), id('balance'), id('ada'), 5, 'Clear.', 'submitted', now()), (id('acme'), id('balance'), id('cleo'), 2, 'Too fast.', 'escalated', now());
select expect('one of five stars, one of two that waits', '0 1 0 0 1 1', (select concat_ws(' ', one, two, three, four, five, escalated) from tally_reviews(id('acme'), array[id('balance')])));
select expect('another organization sees none', 0, (select count(*) from tally_reviews(id('globex'), array[id('balance')])));

-- A policy, as those who are no staff meet it.
update course_reviews set hidden_at = now(), hidden_reason = 'Names somebody' where student_id = id('cleo');
select enter('acme', 'ada', 'own');
set local role lectern_app;
select expect('a hidden review is not there for others', 1, (select count(*) from course_reviews));
select expect_refused('nobody speaks for another', '42501',
  format('insert into course_reviews (organization_id, course_id, student_id, stars, body) values (%L, %L, %L, 1, ''Mine'')', id('acme'), id('balance'), id('ben')));
