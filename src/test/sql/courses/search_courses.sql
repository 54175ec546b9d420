insert into courses (organization_id, id, slug, title, summary, instructor_id, language, search_config, status)
values (id('acme'), id('water'), 'wasser', 'Der Wasserkreislauf', 'Wie Wolken entstehen', id('ben'), 'de', 'german', 'draft'),
       (id('acme'), id('trash'), 'trash', 'Balance on one leg', '', id('ben'), 'en', 'english', 'draft'),
       (id('globex'), id('theirs'), 'theirs', 'Balance for all', '', id('dan'), 'en', 'english', 'published');
update courses set deleted_at = now() where id = id('trash');

set local role lectern_app;
select expect('outside an organization nothing is found', 0, (select count(*) from search_courses('balance', 10)));
select enter('acme');
select expect('own courses, not those in the trash, not another organization''s', array[id('balance')], (select array_agg(course_id) from search_courses('balance', 10)));
select expect('words of the summary, in their grammar', array[id('balance')], (select array_agg(course_id) from search_courses('number companies', 10)));
select expect('in each course''s language', array[id('water')], (select array_agg(course_id) from search_courses('wolke', 10)));
select expect('titles that are nearly spelled right', array[id('balance')], (select array_agg(course_id) from search_courses('ballance sheat', 10)));
select expect('a beginning', array[id('water')], (select array_agg(course_id) from search_courses('wasserkr', 10)));
select expect('at most so many', 1, (select count(*) from search_courses('balance', 1)));
select expect('no sign breaks it', 0, (select count(*) from search_courses('%_\ "'' & | ! <-> :*', 10)));
select expect('nor nothing', true, (select count(*) >= 0 from search_courses('', 10)));
select expect('nor much', 0, (select count(*) from search_courses(repeat('zebra ', 5000), 10)));
