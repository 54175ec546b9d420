insert into enrollments (organization_id, id, course_id, student_id) values (id('acme'), id('ada in balance'), id('balance'), id('ada'));
update course_lessons set settings = '{"watched_percent": 80}' where id = id('lesson 3');
create function test.watch(claimed text, at timestamptz, length integer default 100) returns text language sql volatile set search_path = public, test, pg_temp
as $$ select concat_ws(' ', watched, watched_percent, is_enough) from count_watched(id('acme'), id('ada'), id('lesson 3'), claimed::int4multirange, 7, length, at) $$;
grant execute on function test.watch to public;
set local role lectern_app;
select enter('acme', 'ada', reach => 'own');
select record_lesson(id('acme'), id('ada in balance'), id('lesson 3'), false, '2026-03-02 10:00:00Z');

select expect('what was watched counts', '{[0,10)} 10 f', watch('{[0,10)}', '2026-03-02 10:00:10Z'));
select expect('the same again is nothing new', '{[0,10)} 10 f', watch('{[0,10)}', '2026-03-02 10:00:20Z'));
select expect('another tab at the same moment counts nothing', '{[0,10)} 10 f', watch('{[50,60)}', '2026-03-02 10:00:20Z'));
select expect('nobody watches faster than at twice the speed', '{[0,10),[20,40)} 30 f', watch('{[20,90)}', '2026-03-02 10:00:30Z'));
select expect('what was left out counts later, in order', '{[0,10),[20,60)} 50 f', watch('{[20,90)}', '2026-03-02 10:00:40Z'));
select expect('a clock that was put back counts nothing', '{[0,10),[20,60)} 50 f', watch('{[60,90)}', '2026-03-02 10:00:30Z'));
select expect('nothing lies behind the end', '{[0,10),[20,100)} 90 t', watch('{[60,5000)}', '2026-03-02 10:02:00Z'));
select expect('where one stopped is kept', 7, (select stopped_at from lesson_playback));
reset role;
update course_lessons set file_id = id('a film'), settings = jsonb_build_object('film_file', id('a film'), 'film_seconds', 200) where id = id('lesson 3');
set local role lectern_app;
select expect('what the author has measured counts more than what a browser says', '{[0,10),[20,100)} 45 f', watch('{}', '2026-03-02 10:03:00Z', 90));
