insert into courses (organization_id, id, slug, title, instructor_id, status, search_config, created_at)
values (id('acme'), id('draft'), 'draft', 'Draft', id('ben'), 'draft', 'english', now()), (id('acme'), id('old'), 'old', 'Old', id('ben'), 'archived', 'english', now() - interval '1 year'),
       (id('acme'), id('beside'), 'beside', 'Beside', id('ada'), 'published', 'english', now() - interval '1 day');
insert into course_instructors (organization_id, course_id, member_id) values (id('acme'), id('beside'), id('ben'));
select enter('acme', 'ben');
select expect('published, archived and beside others, no draft, the newest first', 'balance beside old',
  (select string_agg(c.slug, ' ' order by t.listed_at desc) from taught_courses(id('ben'), 10) t join courses c on c.id = t.course_id));
select expect('at most so many', 1, (select count(*) from taught_courses(id('ben'), 1)));
