-- Everything there is.
create function test.seek(words text, most integer) returns setof uuid language sql stable set search_path = public, pg_temp
as $$ select course_id from search_courses(words, '{draft,published,archived}', '{organization,invitation}', '{}', '', '', most) $$;
-- What a student finds.
create function test.find(words text, known uuid[] default '{}', subject text default '', difficulty text default '') returns setof uuid
language sql stable set search_path = public, pg_temp
as $$ select course_id from search_courses(words, '{published}', '{organization}', known, subject, difficulty, 10) $$;
grant execute on all routines in schema test to public;

insert into courses (organization_id, id, slug, title, summary, instructor_id, language, search_config, status)
values (id('acme'), id('water'), 'wasser', 'Der Wasserkreislauf', 'Wie Wolken entstehen', id('ben'), 'de', 'german', 'draft'),
       (id('acme'), id('trash'), 'trash', 'Balance on one leg', '', id('ben'), 'en', 'english', 'draft'),
       (id('globex'), id('theirs'), 'theirs', 'Balance for all', '', id('dan'), 'en', 'english', 'published');
update courses set deleted_at = now() where id = id('trash');

set local role lectern_app;
select expect('outside an organization nothing is found', 0, (select count(*) from seek('balance', 10)));
select enter('acme');
select expect('own courses, not those in the trash, not another organization''s', array[id('balance')], (select array_agg(seek) from seek('balance', 10)));
select expect('words of the summary, in their grammar', array[id('balance')], (select array_agg(seek) from seek('number companies', 10)));
select expect('in each course''s language', array[id('water')], (select array_agg(seek) from seek('wolke', 10)));
select expect('titles that are nearly spelled right', array[id('balance')], (select array_agg(seek) from seek('ballance sheat', 10)));
select expect('two letters in each other''s place', array[id('balance')], (select array_agg(seek) from seek('balnace', 10)));
select expect('a beginning', array[id('water')], (select array_agg(seek) from seek('wasserkr', 10)));
select expect('at most so many', 1, (select count(*) from seek('balance', 1)));
select expect('no sign breaks it', 0, (select count(*) from seek('%_\ "'' & | ! <-> :*', 10)));
select expect('nor nothing', true, (select count(*) >= 0 from seek('', 10)));
select expect('nor much', 0, (select count(*) from seek(repeat('zebra ', 5000), 10)));
select expect('nor a letter', array[id('water')], (select array_agg(seek) from seek('d', 10)));
select expect('which begins a word', null, (select array_agg(seek) from seek('k', 10)));

reset role;
insert into courses (organization_id, id, slug, title, instructor_id, subject, difficulty, status, visibility)
values (id('acme'), id('open'), 'open', 'Weaving for all', id('ben'), 'Craft', 'beginner', 'published', 'organization'),
       (id('acme'), id('invited'), 'invited', 'Weaving for some', id('ben'), 'Craft', 'advanced', 'published', 'invitation'),
       (id('acme'), id('drafted'), 'drafted', 'Weaving at some time', id('ben'), 'Craft', 'beginner', 'draft', 'organization');
set local role lectern_app;
select enter('acme', 'ada', 'own');
select expect('what is in the catalogue', array[id('open')], (select array_agg(find) from find('weaving')));
select expect('not by a slip of the pen either', array[id('open')], (select array_agg(find) from find('weavign')));
select expect('and what one is in, unless it is a draft again', 2, (select count(*) from find('weaving', array[id('invited'), id('drafted')])));
select expect('about a subject', 1, (select count(*) from find('weaving', subject => 'Craft')));
select expect('not about another', 0, (select count(*) from find('weaving', subject => 'Cooking')));
select expect('at a level', 0, (select count(*) from find('weaving', difficulty => 'advanced')));
select enter('acme', 'ben');
select expect('its instructor finds it', 2, (select count(*) from find('weaving')));
reset role;
insert into course_instructors (organization_id, course_id, member_id) values (id('acme'), id('invited'), id('cleo'));
set local role lectern_app;
select enter('acme', 'cleo');
select expect('who teaches beside them, too', 2, (select count(*) from find('weaving')));
