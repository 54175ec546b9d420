-- An organization large enough that a missing index or a page without an end shows: 20,000 people, 2,000 courses, one
-- course that everybody is in and one of 300 lessons. Made once per database.
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
  select id into teacher from memberships where organization_id = org and email = 'ben@acme.test';
  insert into courses (slug, title, summary, instructor_id, subject, status, published_at, search_config)
    select 'course-' || i, 'Course ' || i, 'What course ' || i || ' is about.', teacher, 'Subject ' || i % 20, 'published',
           now() - make_interval(mins => i), 'english' from generate_series(1, 2000) i;
  insert into courses (id, slug, title, summary, instructor_id, subject, status, published_at)
    values (crowded, 'crowded', 'Crowded', 'Everybody is here.', teacher, 'Crowds', 'published', now()),
           (long_one, 'long', 'Long', 'Three hundred lessons.', teacher, 'Length', 'published', now());
  insert into course_sections (course_id, title, position)
    select crowded, 'Part ' || i, i from generate_series(1, 2) i union all select long_one, 'Part ' || i, i from generate_series(1, 30) i;
  insert into course_lessons (course_id, section_id, slug, title, position, lesson_type, body, planned_minutes)
    select crowded, (select s.id from course_sections s where s.organization_id = org and s.course_id = crowded and s.position = 1),
           'lesson-' || i, 'Lesson ' || i, i, 'article', '<p>Text.</p>', 5 from generate_series(1, 5) i;
  insert into course_lessons (course_id, section_id, slug, title, position, lesson_type, body, planned_minutes)
    select long_one, s.id, 'lesson-' || s.position || '-' || i, 'Lesson ' || s.position || '.' || i, i, 'article', '<p>Text.</p>', 5
      from course_sections s cross join generate_series(1, 10) i where s.organization_id = org and s.course_id = long_one;
  -- Plans made while the tables were empty would check each key by reading them whole.
  analyze memberships, courses, course_sections, course_lessons, enrollments;
  insert into enrollments (course_id, student_id, last_accessed_at)
    select crowded, m.id, now() - make_interval(mins => (random() * 40000)::int) from memberships m where m.organization_id = org;
end $$;
analyze memberships, courses, course_sections, course_lessons, enrollments, student_progress;
