-- An organization large enough that a missing index or a page without an end shows: 20,000 people, 20,000 courses of one
-- instructor, some of them drafts or by invitation, one course that everybody is in, with a standing and something done
-- each, and one of 300 lessons. Made once per database.
do $$
declare
  org uuid := '019a0000-1a26-7000-8000-000000000001';
  teacher uuid;
  crowded uuid := uuidv7();
  long_one uuid := uuidv7();
begin
  if exists (select from organizations where id = org) then
    return;
  end if;
  perform set_config('app.organization_id', org::text, true);
  insert into organizations (id, slug, name) values (org, 'large', 'Large and Partners');
  insert into memberships (user_id, full_name, email, joined_at)
    select u.id, u.full_name, u.email, now() from users u where u.email in ('ada@acme.test', 'ben@acme.test', 'olga@acme.test');
  insert into user_roles (member_id, role)
    select m.id, case split_part(m.email, '@', 1) when 'ben' then 'instructor' when 'olga' then 'org_admin' else 'member' end from memberships m
     where m.organization_id = org;
  insert into memberships (full_name, email, joined_at)
    select 'Person ' || i, 'person' || i || '@large.test', now() from generate_series(1, 20000) i;
  -- Plans made while a table is empty would check each key by reading it whole.
  analyze memberships;
  insert into user_roles (member_id, role) select m.id, 'member' from memberships m where m.organization_id = org and m.user_id is null;
  select id into teacher from memberships where organization_id = org and email = 'ben@acme.test';
  insert into courses (slug, title, summary, instructor_id, subject, status, visibility, published_at, search_config)
    select 'course-' || i, 'Course ' || i, 'What course ' || i || ' is about.', teacher, 'Subject ' || i % 20,
           case i % 10 when 1 then 'draft' else 'published' end, case i % 10 when 2 then 'invitation' else 'organization' end,
           case i % 10 when 1 then null else now() - make_interval(mins => i) end, 'english' from generate_series(1, 20000) i;
  insert into courses (id, slug, title, summary, instructor_id, subject, status, published_at)
    values (crowded, 'crowded', 'Crowded', 'Everybody is here.', teacher, 'Crowds', 'published', now()),
           (long_one, 'long', 'Long', 'Three hundred lessons.', teacher, 'Length', 'published', now());
  analyze courses;
  insert into course_sections (course_id, title, position)
    select crowded, 'Part ' || i, i from generate_series(1, 2) i union all select long_one, 'Part ' || i, i from generate_series(1, 30) i
    union all select c.id, 'Part', 1 from courses c where c.organization_id = org and c.slug like 'course-%';
  analyze course_sections;
  insert into course_lessons (course_id, section_id, slug, title, position, lesson_type, body, planned_minutes)
    select s.course_id, s.id, 'lesson-' || i, 'Lesson ' || i, i, 'article', '<p>Text.</p>', 5
      from course_sections s join courses c on c.organization_id = org and c.id = s.course_id and c.slug ~ '42$'
     cross join generate_series(1, 100) i where s.organization_id = org and s.title = 'Part';
  insert into course_lessons (course_id, section_id, slug, title, position, lesson_type, body, planned_minutes)
    select crowded, (select s.id from course_sections s where s.organization_id = org and s.course_id = crowded and s.position = 1),
           'lesson-' || i, 'Lesson ' || i, i, 'article', '<p>Text.</p>', 5 from generate_series(1, 5) i;
  insert into course_lessons (course_id, section_id, slug, title, position, lesson_type, body, planned_minutes)
    select long_one, s.id, 'lesson-' || s.position || '-' || i, 'Lesson ' || s.position || '.' || i, i, 'article', '<p>Text.</p>', 5
      from course_sections s cross join generate_series(1, 10) i where s.organization_id = org and s.course_id = long_one;
  analyze course_lessons;
  update course_lessons set completion_rule = 'watched' where organization_id = org and course_id = crowded and slug = 'lesson-5';
  update course_lessons set lesson_type = 'link', target_url = 'https://media7.example.edu/a', settings = '{"in_page": true}' where organization_id = org and course_id = crowded and slug = 'lesson-4';
  insert into embed_sites (name, host) select 'Media ' || i, 'media' || i || '.example.edu' from generate_series(1, 50) i;
  insert into embed_sites (name, host, deleted_at) select 'Gone ' || i, 'gone' || i || '.example.edu', now() from generate_series(1, 3000) i;
  update courses set is_template = true where organization_id = org and status = 'draft' and slug ~ '11$';
  insert into course_copies (source_id, course_id, requested_by_id, status, attempt_count, title, zone, finished_at)
    select crowded, c.id, teacher, 'copied', 1, c.title, 'UTC', now() from courses c where c.organization_id = org and c.status = 'draft';
  insert into lesson_presence (course_id, lesson_id, member_id, began_at, seen_at)
    select l.course_id, l.id, teacher, now(), now() from course_lessons l where l.organization_id = org and l.course_id in (crowded, long_one);
  insert into enrollments (course_id, student_id, last_accessed_at, status, completed_at, last_lesson_id)
    select crowded, m.id, now() - make_interval(mins => (random() * 40000)::int), m.status, case m.status when 'completed' then now() end,
           (select l.id from course_lessons l where l.organization_id = org and l.course_id = crowded and l.position = 3)
      from (select id, (array['in_progress', 'enrolled', 'completed'])[case when user_id is null then 1 + right(full_name, 1)::int % 3 else 1 end] as status
              from memberships where organization_id = org) m;
  insert into enrollments (course_id, student_id)
    select c.id, m.id from (select id, row_number() over (order by id) as place from courses where organization_id = org and slug like 'course-%') c
      join (select id, row_number() over (order by id) as place from memberships where organization_id = org and user_id is null) m on m.place = c.place;
  insert into student_activity (course_id, student_id, activity_type, occurred_at)
    select e.course_id, e.student_id, 'enrolled', coalesce(e.last_accessed_at, e.enrolled_at) from enrollments e where e.organization_id = org;
  insert into student_activity (course_id, student_id, activity_type, occurred_at)
    select c.id, m.id, 'enrolled', c.listed_at from courses c join memberships m on m.organization_id = org and m.email = 'ada@acme.test'
     where c.organization_id = org and c.status = 'published';
  -- A person who keeps a lot, 300 in one lesson, among others who keep something.
  insert into lesson_notes (member_id, course_id, lesson_id, color, quote, body, search_config)
    select m.id, crowded, l.id, case when i % 2 = 0 then 'yellow' end, case when i % 2 = 0 then 'Text.' end, case when i % 4 = 0 then '' else 'Note on thing ' || i end, 'english'
      from memberships m cross join generate_series(1, 300) i
      join course_lessons l on l.organization_id = org and l.course_id = crowded and l.position = 3
     where m.organization_id = org and m.email = 'ada@acme.test';
  insert into lesson_notes (member_id, course_id, lesson_id, body, search_config)
    select m.id, long_one, l.id, 'Note on thing ' || i, 'english'
      from (select x.id, row_number() over (order by x.id) as place from course_lessons x where x.organization_id = org and x.course_id = long_one) l
      join generate_series(301, 2000) i on i % 300 = l.place - 1
      join memberships m on m.organization_id = org and m.email = 'ada@acme.test';
  insert into lesson_notes (member_id, course_id, lesson_id, body, search_config)
    select m.id, crowded, l.id, 'Note of ' || m.full_name, 'english'
      from memberships m join course_lessons l on l.organization_id = org and l.course_id = crowded and l.position = 3
     where m.organization_id = org and m.user_id is null;
  insert into course_bookmarks (member_id, course_id, lesson_id)
    select m.id, l.course_id, l.id from memberships m
      join (select x.id, x.course_id from course_lessons x where x.organization_id = org and x.course_id = long_one order by x.id limit 40) l on true
     where m.organization_id = org and m.email = 'ada@acme.test';
  -- A thousand questions at one lesson and one at each of many others; half of them answered, one by everybody.
  insert into lesson_qa (id, course_id, lesson_id, posted_by_id, posted_at, title, body)
    select case when i = 1 then '00000000-0000-7000-8000-0000000000aa' else uuidv7() end, crowded, l.id, m.id, now(), 'Question ' || i, 'What does it mean?'
      from generate_series(1, 1000) i
      join (select id, row_number() over (order by id) as place from memberships where organization_id = org and user_id is null) m on m.place = i
      join course_lessons l on l.organization_id = org and l.course_id = crowded and l.position = 3;
  insert into lesson_qa (course_id, lesson_id, posted_by_id, posted_at, title, body)
    select l.course_id, l.id, teacher, now(), 'Question at ' || l.title, '' from course_lessons l
      join courses c on c.organization_id = org and c.id = l.course_id and c.slug ~ '42$' where l.organization_id = org;
  insert into lesson_qa (course_id, lesson_id, parent_id, posted_by_id, posted_at, body)
    select q.course_id, q.lesson_id, q.id, teacher, now(), 'This.' from lesson_qa q where q.organization_id = org and right(q.title, 1)::int % 2 = 0 and q.title ~ '^Question [0-9]';
  insert into lesson_qa (course_id, lesson_id, parent_id, posted_by_id, posted_at, body)
    select q.course_id, q.lesson_id, q.id, m.id, now(), 'That.' from lesson_qa q
      join (select id, row_number() over (order by id) as place from memberships where organization_id = org and user_id is null) m on m.place <= 500
     where q.organization_id = org and q.id = '00000000-0000-7000-8000-0000000000aa';
  insert into lesson_qa_votes (post_id, member_id)
    select q.id, m.id from (select id, row_number() over (order by id) as place from lesson_qa where organization_id = org and course_id = crowded) q
      join (select id, row_number() over (order by id) as place from memberships where organization_id = org and user_id is null) m on m.place <= q.place % 9;
  insert into lesson_qa_reports (post_id, reported_by_id, reported_at, reason)
    select q.id, teacher, now(), 'Look at this.' from lesson_qa q where q.organization_id = org and q.title like 'Question %7';
  -- As the trigger would, had each of the twenty thousand opened what is here.
  insert into lesson_counts (course_id, lesson_id, opened_count, completed_count, time_spent_seconds)
    select l.course_id, l.id, 20000, 10000, 1200000 from course_lessons l where l.organization_id = org and l.course_id in (crowded, long_one);
  insert into course_reviews (course_id, student_id, stars, body, status, submitted_at)
    select crowded, e.student_id, said.stars, 'Said ' || said.stars, case when said.stars <= 2 then 'escalated' else 'submitted' end, e.enrolled_at
      from enrollments e cross join lateral (select 1 + (hashtext(e.id::text) & 3) as stars) said
     where e.organization_id = org and e.course_id = crowded;
  insert into course_bookmarks (member_id, course_id) select m.id, crowded from memberships m where m.organization_id = org and m.user_id is null;
  insert into lesson_playback (student_id, course_id, lesson_id, watched, watched_percent, counted_until)
    select m.id, crowded, l.id, '{[0,60)}', 50, now() from memberships m cross join course_lessons l
     where m.organization_id = org and l.organization_id = org and l.course_id = crowded and l.slug = 'lesson-5';
  insert into content_library_items (id, kind, title, tag_line, source_course_id, kept_by_id, newest_number, published_at, content_words, search_config)
    select md5('item ' || i)::uuid, case i % 10 when 1 then 'section' else 'article' end, 'Item ' || i, 'tag ' || i % 20, crowded, teacher, 2, now(), 'Thing ' || i, 'english'
      from generate_series(1, 5000) i;
  insert into content_library_tags (item_id, tag) select md5('item ' || i)::uuid, 'tag ' || i % 20 from generate_series(1, 5000) i;
  insert into content_library_uses (id, item_id, course_id, section_id, number, used_at)
    select md5('use ' || i)::uuid, md5('item ' || i)::uuid, crowded, (select s.id from course_sections s where s.organization_id = org and s.course_id = crowded and s.position = 1), 1, now()
      from generate_series(1, 30) i;
  -- Somebody who learns in twenty courses of 300 lessons, a part of each due in the days to come.
  insert into memberships (user_id, full_name, email, joined_at) select u.id, u.full_name, u.email, now() from users u where u.email = 'cleo@acme.test';
  insert into user_roles (member_id, role) select m.id, 'member' from memberships m where m.organization_id = org and m.email = 'cleo@acme.test';
  insert into courses (slug, title, summary, instructor_id, subject, status, published_at)
    select 'term-' || i, 'Term ' || i, 'A long course.', teacher, 'Terms', 'published', now() - interval '1 year' from generate_series(1, 20) i;
  insert into course_sections (course_id, title, position)
    select c.id, 'Week ' || i, i from courses c cross join generate_series(1, 30) i where c.organization_id = org and c.slug like 'term-%';
  insert into course_lessons (course_id, section_id, slug, title, position, lesson_type, body, planned_minutes)
    select s.course_id, s.id, 'lesson-' || s.position || '-' || i, 'Lesson ' || s.position || '.' || i, i, 'article', '<p>Text.</p>', 5
      from course_sections s join courses c on c.organization_id = org and c.id = s.course_id and c.slug like 'term-%'
     cross join generate_series(1, 10) i where s.organization_id = org;
  insert into release_rules (course_id, section_id, due, due_at)
    select s.course_id, s.id, 'on_date', now() + make_interval(days => s.position - 5) from course_sections s
      join courses c on c.organization_id = org and c.id = s.course_id and c.slug like 'term-%' where s.organization_id = org;
  insert into enrollments (course_id, student_id, last_accessed_at, status)
    select c.id, m.id, now(), 'in_progress' from courses c join memberships m on m.organization_id = org and m.email = 'cleo@acme.test'
     where c.organization_id = org and c.slug like 'term-%';
  -- A course that is made of the library alone.
  insert into content_library_uses (id, item_id, course_id, section_id, number, used_at)
    select md5('use long')::uuid, md5('item 1')::uuid, long_one, (select s.id from course_sections s where s.organization_id = org and s.course_id = long_one order by s.id limit 1), 1, now();
  insert into content_library_use_lessons (use_id, course_id, lesson_id, lesson_key, written_digest)
    select md5('use long')::uuid, long_one, l.id, l.id, '' from course_lessons l where l.organization_id = org and l.course_id = long_one;
end $$;
analyze release_rules;
analyze embed_sites, content_library_items, content_library_tags, content_library_uses, content_library_use_lessons;
analyze memberships, user_roles, courses, course_sections, course_lessons, enrollments, enrollment_counts, student_progress, student_activity, course_reviews, course_review_counts, lesson_counts;
analyze lesson_playback, lesson_notes, course_bookmarks, lesson_qa, lesson_qa_votes, lesson_qa_reports;
