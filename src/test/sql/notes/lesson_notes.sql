insert into lesson_notes (organization_id, id, member_id, course_id, lesson_id, body)
values (id('acme'), id('of ada'), id('ada'), id('balance'), id('lesson 1'), 'Ada''s'), (id('acme'), id('of cleo'), id('cleo'), id('balance'), id('lesson 1'), 'Cleo''s');
insert into course_bookmarks (organization_id, id, member_id, course_id, lesson_id)
values (id('acme'), id('mark of ada'), id('ada'), id('balance'), null), (id('acme'), id('mark of cleo'), id('cleo'), id('balance'), null);

set local role lectern_app;
select enter('acme', 'ada', 'own');
select expect('a person sees one''s own notes', '{Ada''s}', (select array_agg(body) from lesson_notes));
select expect('and bookmarks', array[id('mark of ada')], (select array_agg(id) from course_bookmarks));
select expect_refused('nobody writes for somebody else', '42501',
  'insert into lesson_notes (member_id, course_id, lesson_id, body) values (id(''cleo''), id(''balance''), id(''lesson 1''), ''x'')');
select expect_refused('nor hands a note over', '42501', 'update lesson_notes set member_id = id(''cleo'')');
select enter('acme', 'ben', 'all');
select expect('staff see none', 0, (select count(*) from lesson_notes));
select expect('and no bookmark', 0, (select count(*) from course_bookmarks));
update lesson_notes set body = 'changed';
delete from lesson_notes;
select enter('globex', 'dan', 'all');
select expect('nor does another organization', 0, (select count(*) from lesson_notes));
select enter('acme', 'cleo', 'own');
select expect('nobody changed anything', '{Cleo''s}', (select array_agg(body) from lesson_notes));
select expect_refused('a lesson is bookmarked once', '23505', 'insert into course_bookmarks (member_id, course_id) values (id(''cleo''), id(''balance''))');
update course_bookmarks set deleted_at = now();
insert into course_bookmarks (member_id, course_id) values (id('cleo'), id('balance'));
select expect_refused('a note says something', '23514', 'insert into lesson_notes (member_id, course_id, lesson_id) values (id(''cleo''), id(''balance''), id(''lesson 1''))');
select expect_refused('a highlight has a colour', '23514',
  'insert into lesson_notes (member_id, course_id, lesson_id, quote) values (id(''cleo''), id(''balance''), id(''lesson 1''), ''x'')');
reset role;
set constraints all immediate;
select expect_refused('a lesson with notes does not go for good', '23503', 'delete from course_lessons where id = id(''lesson 1'')');
delete from organizations where id = id('acme');
