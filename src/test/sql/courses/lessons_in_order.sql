update course_lessons set deleted_at = now() where id = id('lesson 2');
select expect('sections stand in their order, lessons of the trash nowhere', '1 lesson-1, 2 lesson-3, 3 lesson-4',
  (select string_agg(number || ' ' || slug, ', ' order by number) from lessons_in_order(id('acme'), id('balance'))));

insert into course_sections (organization_id, id, course_id, parent_id, title, position)
values (id('acme'), id('inner section'), id('balance'), id('first section'), 'Inner', 0);
insert into course_lessons (organization_id, id, course_id, section_id, slug, title, position, lesson_type)
values (id('acme'), id('inner lesson'), id('balance'), id('inner section'), 'inner', 'Inner', 0, 'article');
update course_lessons set position = 10 where id = id('lesson 1');
select expect('an inner section shares one order with the lessons beside it', 'inner, lesson-1, lesson-3, lesson-4',
  (select string_agg(slug, ', ' order by number) from lessons_in_order(id('acme'), id('balance'))));

update course_sections set position = 11 where id = id('inner section');
select expect('ten comes before eleven', 'lesson-1, inner, lesson-3, lesson-4',
  (select string_agg(slug, ', ' order by number) from lessons_in_order(id('acme'), id('balance'))));

update course_sections set deleted_at = now() where id = id('first section');
select expect('a section in the trash takes what is in it along', 'lesson-3, lesson-4',
  (select string_agg(slug, ', ' order by number) from lessons_in_order(id('acme'), id('balance'))));

update course_lessons set is_hidden = true where id = id('lesson 3');
select expect('hidden lessons are in no order', '1 lesson-4',
  (select string_agg(number || ' ' || slug, ', ' order by number) from lessons_in_order(id('acme'), id('balance'))));

set local role lectern_app;
select enter('globex', 'dan');
select expect('another organization sees none', 0, (select count(*) from lessons_in_order(id('acme'), id('balance'))));
