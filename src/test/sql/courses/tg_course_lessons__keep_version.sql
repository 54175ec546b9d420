create function test.versions() returns text[] language sql stable set search_path = public, test, pg_temp
as $$ select array_agg(coalesce(m.full_name, 'somebody') || ': ' || v.body order by v.id) from lesson_versions v
        left join memberships m on m.organization_id = v.organization_id and m.id = v.saved_by_id where v.lesson_id = id('lesson 1') $$;
create function test.write(person text, words text) returns void language plpgsql volatile set search_path = public, test, pg_temp
as $$ begin perform enter('acme', person); update course_lessons set body = words where id = id('lesson 1'); end $$;

select write('ben', 'one');
select expect('an empty lesson was no version', '{Ben Okafor: one}', versions());
select write('ben', 'one two');
select expect('what one person writes on is one version', '{Ben Okafor: one two}', versions());
select write('cleo', 'one two three');
select expect('another person begins another', '{"Ben Okafor: one two","Cleo Marchetti: one two three"}', versions());
select write('cleo', 'one two three');
update course_lessons set position = 7 where id = id('lesson 1');
select expect('the same again and another place are none', 2, cardinality(versions()));
update lesson_versions set saved_at = now() - interval '11 minutes';
select write('cleo', 'four');
select expect('a pause begins another', 3, cardinality(versions()));
update lesson_versions set created_at = now() - interval '31 minutes';
select write('cleo', 'five');
select expect('and so does a long stretch', 4, cardinality(versions()));
update lesson_versions set is_closed = true;
select write('cleo', 'six');
select expect('and a version that is closed', 5, cardinality(versions()));
select write('cleo', 'six words that are written here');
select expect('what is written on is not', 5, cardinality(versions()));
select write('cleo', '');
select expect('what takes much away is', 6, cardinality(versions()));

insert into course_lessons (organization_id, id, course_id, section_id, slug, title, position, lesson_type, body)
values (id('acme'), id('old'), id('balance'), id('first section'), 'old', 'Old', 9, 'article', 'as it was');
update course_lessons set body = 'as it is' where id = id('old');
select expect('what stood there before is kept, too', '{"as it was","as it is"}', (select array_agg(body order by id) from lesson_versions where lesson_id = id('old')));

insert into files (organization_id, id, name, media_type, size_bytes, sha256, path, subject_type, subject_id)
values (id('acme'), id('picture'), 'a.png', 'image/png', 1, repeat('a', 64), 'a', 'course', id('balance'));
select write('cleo', '<img src="files:' || id('picture') || '/a.png">');
select expect('a version holds on to its pictures', 1, (select count(*) from file_names where file_id = id('picture') and named_by_type = 'lesson_version'));
select write('ben', 'without');
select expect('also when they are taken out', 1, (select count(*) from file_names where file_id = id('picture') and named_by_type = 'lesson_version'));
do $$ begin
  for i in 1 .. 25 loop
    update lesson_versions set is_closed = true;
    perform test.write('ben', 'number ' || i);
  end loop;
end $$;
select expect('twenty are kept', 20, cardinality(versions()));
select expect('the newest', 'Ben Okafor: number 25', (versions())[20]);
select expect('what they showed may go with them', 0, (select count(*) from file_names where file_id = id('picture')));
select expect('globex has none', 0, (select count(*) from lesson_versions where organization_id = id('globex')));
