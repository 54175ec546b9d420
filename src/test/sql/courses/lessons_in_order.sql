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

reset role;
select enter('acme', 'ben');
update course_sections set deleted_at = null;
update course_lessons set deleted_at = null;
insert into release_rules (organization_id, course_id, ordering, due, due_after_days)
values (id('acme'), id('balance'), 'after_previous', 'after_enrolment', 10);
insert into release_rules (organization_id, course_id, section_id, timing, opens_at)
values (id('acme'), id('balance'), id('first section'), 'on_date', '2026-05-01');
insert into release_rules (organization_id, id, course_id, lesson_id, timing, ordering)
values (id('acme'), id('rule'), id('balance'), id('inner lesson'), 'at_once', 'after_chosen');
insert into release_prerequisites (organization_id, course_id, rule_id, lesson_id) values (id('acme'), id('balance'), id('rule'), id('lesson 4'));
select expect('each part of a rule comes from the nearest that says it',
  'inner - after_chosen 1 10, lesson-1 2026 after_previous 0 10, lesson-4 - after_previous 0 10',
  (select string_agg(concat_ws(' ', slug, coalesce(extract(year from opens_at)::text, '-'), ordering, cardinality(prerequisites), due_after_days), ', ' order by slug)
     from lessons_in_order(id('acme'), id('balance')) where slug in ('inner', 'lesson-1', 'lesson-4')));
