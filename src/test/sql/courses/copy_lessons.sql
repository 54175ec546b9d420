insert into lesson_slugs (organization_id, course_id, lesson_id, slug) values (id('acme'), id('balance'), id('lesson 1'), 'lesson-4-copy');
update course_lessons
   set body = '<p>Words.</p>', target_url = 'https://example.org', settings = '{"a": 1}', is_discussion = true, completion_rule = 'marked_done', is_hidden = true,
       import_key = 'i-4', imported_digest = 'd', written_digest = 'w', version = 7
 where id = id('lesson 4');
select copy_lessons(id('acme'), id('balance'), array[id('lesson 4'), id('lesson 1')], array[id('copy of 4'), id('copy of 1')],
                    array[id('first section'), id('second section')], array['lesson-4-copy', 'lesson-1-copy'], array['Lesson 4 (copy)', 'Lesson 1 (copy)']);

select expect('a copy holds whatever its lesson holds', 0,
  (select count(*) from course_lessons l, course_lessons c, lateral jsonb_each(to_jsonb(l)) was join lateral jsonb_each(to_jsonb(c)) now using (key)
    where l.id = id('lesson 4') and c.id = id('copy of 4') and was.value is distinct from now.value
      and key not in ('id', 'section_id', 'slug', 'title', 'import_key', 'imported_digest', 'written_digest', 'version', 'updated_at')));
select expect('it stands where it was put, under an address of its own', 'lesson-4-copy Lesson 4 (copy) 1',
  (select concat_ws(' ', slug, title, version) from course_lessons where id = id('copy of 4') and section_id = id('first section') and import_key is null));
select expect('what once led elsewhere leads to it', 0, (select count(*) from lesson_slugs where slug = 'lesson-4-copy'));
select expect('copies count, but for hidden ones', '4 4', (select concat_ws(' ', lesson_count, required_lesson_count) from courses where id = id('balance')));

set local role lectern_app;
select enter('globex', 'dan');
select copy_lessons(id('globex'), id('balance'), array[id('lesson 1')], array[id('stolen')], array[id('first section')], array['stolen'], array['Stolen']);
reset role;
select expect('another organization copies nothing', 0, (select count(*) from course_lessons where id = id('stolen')));
