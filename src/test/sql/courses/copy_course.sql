insert into course_sections (organization_id, id, course_id, parent_id, title, position, import_key)
values (id('acme'), id('inner'), id('balance'), id('second section'), 'Inner', 3, 'i-9');
update courses set external_id = 'elsewhere', capacity = 12, visibility = 'invitation', subject = 'Money', is_self_enrolment = false, published_at = now();
insert into enrollments (organization_id, course_id, student_id) values (id('acme'), id('balance'), id('ada'));

set local role lectern_app;
select enter('acme', 'ben');
select copy_course(id('acme'), id('balance'), id('copy'), 'balance-spring', 'Balance, spring', id('cleo'), '2030-03-01 08:00+00', '2030-06-01 08:00+00',
  array[id('first section'), id('second section'), id('inner')], array[id('first copy'), id('second copy'), id('inner copy')]);
select expect('it says the same of itself', 0,
  (select count(*) from courses c, courses o, lateral jsonb_each(to_jsonb(o)) was join lateral jsonb_each(to_jsonb(c)) now using (key)
    where o.id = id('balance') and c.id = id('copy') and was.value is distinct from now.value
      and key not in ('id', 'slug', 'title', 'title_key', 'search', 'instructor_id', 'starts_at', 'ends_at', 'status', 'published_at', 'listed_at', 'external_id',
                      'version', 'created_at', 'updated_at', 'enrolled_count', 'lesson_count', 'required_lesson_count', 'required_weight', 'planned_minutes')));
select expect('it is a draft that nobody is in', 'draft 0 0', (select concat_ws(' ', status, enrolled_count, lesson_count) from courses where id = id('copy')));
select expect('it is known by no other name', 0, (select count(*) from courses where id = id('copy') and (external_id is not null or published_at is not null)));
select expect('its sections stand where those stand', 'First , Second , Inner Second',
  (select string_agg(s.title || ' ' || coalesce(p.title, ''), ', ' order by s.position) from course_sections s left join course_sections p on p.id = s.parent_id
    where s.course_id = id('copy')));
select expect('they come from no package', 0, (select count(*) from course_sections where course_id = id('copy') and import_key is not null));

select enter('globex', 'dan');
select copy_course(id('globex'), id('balance'), id('stolen'), 'stolen', 'Stolen', id('dan'), null, null, '{}', '{}');
select expect('another organization copies nothing', 0, (select count(*) from courses));
reset role;
select expect('no counter differs', 0, (select count(*) from counter_drift()));
