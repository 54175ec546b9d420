-- What renaming, importing and pressing buttons leave behind.

insert into organization_slugs (organization_id, slug)
select id, case slug when 'acme' then 'acme-training' else 'globex-schule' end from organizations;

insert into course_slugs (organization_id, course_id, slug)
select organization_id, id, case slug when 'reading-a-balance-sheet' then 'balance-sheets' else 'bruchrechnen' end
  from courses where slug in ('reading-a-balance-sheet', 'brueche-verstehen');

insert into lesson_slugs (organization_id, course_id, lesson_id, slug)
select l.organization_id, l.course_id, l.id, case c.slug when 'reading-a-balance-sheet' then 'start-here' else 'los-gehts' end
  from courses c
  join course_lessons l on l.organization_id = c.organization_id and l.course_id = c.id and l.position = 0
  join course_sections s on s.organization_id = l.organization_id and s.id = l.section_id and s.position = 0
 where c.slug in ('reading-a-balance-sheet', 'brueche-verstehen');

-- One course of each organization came out of a package, before anybody enrolled in it.
insert into course_imports (organization_id, id, course_id, file_id, requested_by_id, status, progress, attempt_count, title,
                            package_key, package_format, language, finished_at, created_at)
select f.organization_id, f.subject_id, c.id, f.id, c.instructor_id, 'imported', 100, 1, c.title,
       'lectern-demo-' || c.slug, 'Common Cartridge 1.1', c.language, c.published_at - interval '2 hours', c.published_at - interval '2 hours 4 minutes'
  from files f
  join courses c on c.organization_id = f.organization_id and c.slug || '.imscc' = f.name
 where f.subject_type = 'course_import';

insert into file_names (organization_id, file_id, named_by_type, named_by_id)
select organization_id, file_id, 'course_import', id from course_imports;

update course_lessons l set import_key = 'i-' || l.slug
  from course_imports i
 where i.organization_id = l.organization_id and i.course_id = l.course_id and l.lesson_type in ('article', 'link');

insert into course_import_items (organization_id, import_id, position, depth, kind, import_key, title, outcome, reason, effect, lesson_id)
select organization_id, import_id, row_number() over (partition by import_id order by section_place, lesson_place nulls first) - 1,
       case when lesson_id is null then 0 else 1 end, 'outline', import_key, title, outcome, reason, effect, lesson_id
  from (
    select i.organization_id, i.id as import_id, s.position as section_place, null::integer as lesson_place, 's-' || s.position + 1 as import_key,
           s.title, 'section' as outcome, 'section' as reason, 'created' as effect, null::uuid as lesson_id
      from course_imports i join course_sections s on s.organization_id = i.organization_id and s.course_id = i.course_id
    union all
    select i.organization_id, i.id, s.position, l.position, l.import_key, l.title, 'lesson', l.lesson_type, 'created', l.id
      from course_imports i
      join course_lessons l on l.organization_id = i.organization_id and l.course_id = i.course_id and l.import_key is not null
      join course_sections s on s.organization_id = l.organization_id and s.id = l.section_id) line;

-- Forms that were sent: whoever presses the button again is led to the same place.
insert into submissions (organization_id, id, member_id, location, created_at)
select e.organization_id, uuidv7(), e.student_id, '/' || o.slug || '/courses/' || c.slug, e.enrolled_at
  from enrollments e
  join organizations o on o.id = e.organization_id
  join courses c on c.organization_id = e.organization_id and c.id = e.course_id
 where e.enrolled_at > now() - interval '20 days';

-- Somebody has worked on a lesson of each organization; the first paragraph was written last.
insert into lesson_versions (organization_id, course_id, lesson_id, saved_by_id, title, body, is_closed, saved_at, created_at)
select l.organization_id, l.course_id, l.id, c.instructor_id, l.title,
       case when last_one then l.body else regexp_replace(l.body, '<p>.*?</p>\s*', '') end, true, written_at, written_at
  from courses c
  join course_lessons l on l.organization_id = c.organization_id and l.course_id = c.id and l.position = 0 and l.lesson_type = 'article'
  join course_sections s on s.organization_id = l.organization_id and s.id = l.section_id and s.position = 0
 cross join lateral (values (false, c.published_at - interval '3 days'), (true, c.published_at - interval '2 days 4 hours')) as w (last_one, written_at)
 where c.slug in ('reading-a-balance-sheet', 'brueche-verstehen')
 order by w.written_at;

-- The last lesson of a course of each organization waits for its first; it is due two months after enrolling.
insert into release_rules (organization_id, course_id, lesson_id, ordering, due, due_after_days)
select c.organization_id, c.id, (select l.lesson_id from lessons_in_order(c.organization_id, c.id) l order by l.number desc limit 1), 'after_chosen', 'after_enrolment', 60
  from courses c where c.slug in ('reading-a-balance-sheet', 'brueche-verstehen');

insert into release_prerequisites (organization_id, course_id, rule_id, lesson_id)
select r.organization_id, r.course_id, r.id, (select l.lesson_id from lessons_in_order(r.organization_id, r.course_id) l where l.number = 1)
  from release_rules r;

-- A run of the same courses, with one student in it, and something granted to another.
insert into course_groups (organization_id, course_id, name, starts_at, ends_at)
select organization_id, id, case slug when 'reading-a-balance-sheet' then 'Autumn' else 'Klasse 6b' end, published_at, published_at + interval '180 days'
  from courses where slug in ('reading-a-balance-sheet', 'brueche-verstehen');

update enrollments e set group_id = g.id
  from course_groups g
 where g.organization_id = e.organization_id and g.course_id = e.course_id
   and e.id = (select o.id from enrollments o where o.organization_id = g.organization_id and o.course_id = g.course_id and o.status <> 'dropped' order by o.id desc limit 1);

insert into course_extensions (organization_id, course_id, student_id, kind, extra_days, reason, given_by_id, given_at)
select c.organization_id, c.id, (select e.student_id from enrollments e where e.organization_id = c.organization_id and e.course_id = c.id and e.status <> 'dropped' order by e.id limit 1),
       'days', 7, case c.slug when 'reading-a-balance-sheet' then 'Away for a fair' else 'Auf Klassenfahrt' end, c.instructor_id, now() - interval '3 days'
  from courses c where c.slug in ('reading-a-balance-sheet', 'brueche-verstehen');
-- What people marked and wrote for themselves: in Ada's case a highlight, a note on it, one beside the text, and one whose words are gone.
insert into course_bookmarks (organization_id, member_id, course_id, lesson_id, created_at)
select e.organization_id, e.student_id, e.course_id, l.id, e.enrolled_at + interval '2 days'
  from enrollments e
  join courses c on c.organization_id = e.organization_id and c.id = e.course_id and c.slug in ('reading-a-balance-sheet', 'brueche-verstehen')
  join course_lessons l on l.organization_id = e.organization_id and l.course_id = e.course_id and l.position = 0
  join course_sections s on s.organization_id = l.organization_id and s.id = l.section_id and s.position = 0
 where e.student_id in (select m.id from memberships m where m.organization_id = e.organization_id order by (m.email like 'ada@%') desc nulls last, m.id limit 6);

insert into lesson_notes (organization_id, member_id, course_id, lesson_id, color, quote, start_hint, body, search_config, created_at)
select b.organization_id, b.member_id, b.course_id, b.lesson_id, n.color, n.quote, n.place, n.body, c.search_config, b.created_at
  from course_bookmarks b
  join courses c on c.organization_id = b.organization_id and c.id = b.course_id
  join course_lessons l on l.organization_id = b.organization_id and l.id = b.lesson_id
 cross join lateral (select (regexp_match(l.body, '<p>([^<.]{12,200}[.])'))[1] as sentence) first_one
 cross join lateral (values
   ('yellow', first_one.sentence, 40, ''),
   (null, null, null, case c.language when 'de' then 'Vor der Prüfung noch einmal lesen.' else 'Read this again before the test.' end),
   ('blue', case c.language when 'de' then 'Ein Satz aus einer früheren Fassung.' else 'A sentence of an earlier version.' end, 400,
     case c.language when 'de' then 'Das war der Kern.' else 'This was the point of it.' end)) n (color, quote, place, body)
 where n.quote is not null or n.body <> '';
