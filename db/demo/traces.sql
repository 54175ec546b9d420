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
select organization_id, id, case slug when 'reading-a-balance-sheet' then 'Autumn' else 'Klasse 6b' end, date_trunc('day', published_at), date_trunc('day', published_at) + interval '180 days'
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
-- Questions at the lessons of one course of each organization. Ids follow the order in which they were asked.
create temporary table asked on commit drop as
select uuidv7() as id, c.organization_id, c.id as course_id, l.id as lesson_id, x.key, x.answers, x.title, x.body, x.quote, x.is_anonymous, x.accepts, c.instructor_id,
       now() - make_interval(days => x.days_ago, hours => 3, mins => x.days_ago * 7 % 60) as at,
       case when x.author = 'teacher' then c.instructor_id
            when x.author like '%@%' then (select m.id from memberships m where m.organization_id = c.organization_id and m.email = x.author)
            else (select e.student_id from enrollments e join memberships m on m.organization_id = e.organization_id and m.id = e.student_id
                   where e.organization_id = c.organization_id and e.course_id = c.id and e.status <> 'dropped' and coalesce(m.email, '') not in ('ada@acme.test', 'dan@globex.test')
                   order by hashtext(m.full_name) offset x.author::integer limit 1) end as author_id
  from (values
    ('reading-a-balance-sheet', 'a-page-two-columns', 'totals', null, 'ada@acme.test', 14, 'Why do both columns always end in the same total?', 'If a company does badly, should the left not become smaller than the right?', 'Equity is defined as the remainder, so it always fills the gap', false, 'totals-1'),
    ('reading-a-balance-sheet', 'a-page-two-columns', 'totals-1', 'totals', 'teacher', 13, null, 'It does become smaller, and equity with it. Equity is not counted, it is what is left over: assets minus debts.' || chr(10) || 'Try it with the bakery: take 1,000 away from the van and see which line on the right changes.', null, false, null),
    ('reading-a-balance-sheet', 'a-page-two-columns', 'totals-2', 'totals', '1', 12, null, 'What helped me: think of it as one amount of money, looked at from two sides.', null, false, null),
    ('reading-a-balance-sheet', 'a-page-two-columns', 'negative', null, '2', 6, 'Can equity be below zero?', '', null, true, null),
    ('reading-a-balance-sheet', 'a-page-two-columns', 'negative-1', 'negative', '0', 5, null, 'Yes, the lesson says so: the company then owes more than it has.', null, false, null),
    ('reading-a-balance-sheet', 'where-it-comes-from', 'who', null, '3', 2, 'Who checks that the numbers are true?', 'The people who run the company write the page themselves.', null, false, null),
    ('reading-a-balance-sheet', 'a-page-two-columns', 'licence', null, '4', 1, 'Is a software licence for one year a fixed asset?', 'The text names a licence among the fixed assets, but ours ends after twelve months.', 'a software licence', false, null),
    ('brueche-verstehen', 'teile-eines-ganzen', 'viertel', null, 'dan@globex.test', 9, 'Müssen die Teile auch gleich aussehen?', 'Auf dem Bild sehen sie alle gleich aus.', 'Ein Viertel ist es nur, wenn alle vier Stücke gleich groß sind.', false, 'viertel-1'),
    ('brueche-verstehen', 'teile-eines-ganzen', 'viertel-1', 'viertel', 'teacher', 8, null, 'Nein. Nur die Größe muss stimmen. Schneide ein Quadrat einmal quer und einmal schräg durch: beides sind Hälften.', null, false, null),
    ('brueche-verstehen', 'brueche-am-zahlenstrahl', 'null', null, '1', 3, 'Wo liegt ein Bruch mit Zähler 0?', '', null, false, null)
  ) x (course, lesson, key, answers, author, days_ago, title, body, quote, is_anonymous, accepts)
  join courses c on c.slug = x.course
  join course_lessons l on l.organization_id = c.organization_id and l.course_id = c.id and l.slug = x.lesson
 order by x.days_ago desc;

insert into lesson_qa (organization_id, id, course_id, lesson_id, parent_id, posted_by_id, posted_at, is_staff, is_anonymous, title, body, quote, created_at)
select a.organization_id, a.id, a.course_id, a.lesson_id, q.id, a.author_id, a.at, a.author_id = a.instructor_id, a.is_anonymous, a.title, a.body, a.quote, a.at
  from asked a left join asked q on q.key = a.answers;

update lesson_qa q set accepted_answer_id = x.id, accepted_by_id = a.author_id, accepted_at = x.at
  from asked a join asked x on x.key = a.accepts where q.organization_id = a.organization_id and q.id = a.id;

insert into lesson_qa_votes (organization_id, post_id, member_id, created_at)
select distinct a.organization_id, a.id, o.author_id, a.at + interval '5 hours'
  from asked a join asked o on o.organization_id = a.organization_id and o.author_id <> a.author_id and abs(hashtext(a.key || o.key)) % 2 = 0;

insert into lesson_qa_reports (organization_id, post_id, reported_by_id, reported_at, reason, settled_at, settled_by_id, created_at)
select a.organization_id, a.id, o.author_id, a.at + interval '1 hour', r.reason, case when r.is_settled then a.at + interval '2 hours' end,
       case when r.is_settled then a.instructor_id end, a.at + interval '1 hour'
  from (values ('totals-2', 'totals', true, 'Is “one amount of money” not misleading?'), ('negative-1', 'who', false, 'The lesson says it in more words.'),
               ('null', 'viertel', true, 'Steht schon in der Lektion.')) r (key, reporter, is_settled, reason)
  join asked a on a.key = r.key
  join asked o on o.key = r.reporter;

insert into lesson_qa_courses (organization_id, course_id, is_anonymity_allowed)
select organization_id, id, true from courses where slug in ('reading-a-balance-sheet', 'brueche-verstehen');
-- Their authors had a lesson open; one of them began to copy the course and thought better of it.
insert into lesson_presence (organization_id, course_id, lesson_id, member_id, began_at, seen_at, left_at)
select v.organization_id, v.course_id, v.lesson_id, v.saved_by_id, now() - interval '50 minutes', now() - interval '20 minutes', now() - interval '20 minutes'
  from lesson_versions v group by v.organization_id, v.course_id, v.lesson_id, v.saved_by_id;

insert into course_copies (organization_id, source_id, requested_by_id, status, attempt_count, title, shift_days, zone, is_with_instructors, finished_at)
select c.organization_id, c.id, c.instructor_id, 'cancelled', 1, c.title, 182, o.time_zone, true, now() - interval '2 days'
  from courses c join organizations o on o.id = c.organization_id
 where c.slug in ('reading-a-balance-sheet', 'brueche-verstehen');

-- What the film of the lifting course shows, in two languages; the German course had a film once where its first lesson is now.
insert into lesson_captions (organization_id, course_id, lesson_id, language, label, content)
select c.organization_id, c.id, l.id, x.language, x.label,
       'WEBVTT' || chr(10) || (select string_agg(format(chr(10) || '00:00:%s.000 --> 00:00:%s.000' || chr(10) || '%s' || chr(10), to_char(place * 2.5, 'FM00'), to_char(place * 2.5 + 2, 'FM00'), said), '' order by place)
                                 from unnest(x.lines) with ordinality as line (said, ordinal) cross join lateral (select ordinal - 1) as at (place))
  from (values
    ('safe-lifting-in-the-warehouse', 'one-lift-slowly', 'en', 'English',
      array['Look first.', 'Stand close, feet apart.', 'Bend knees and hips.', 'Pull it in.', 'Rise smoothly.', 'Turn with the feet, then walk.', 'Put down, then adjust.']),
    ('safe-lifting-in-the-warehouse', 'one-lift-slowly', 'de', 'Deutsch',
      array['Erst schauen.', 'Nah herangehen, Füße auseinander.', 'Knie und Hüfte beugen.', 'Heranziehen.', 'Ruhig aufstehen.', 'Mit den Füßen drehen, dann gehen.', 'Absetzen, dann rücken.']),
    ('brueche-verstehen', null, 'de', 'Deutsch', array['Ein Kuchen.', 'Vier gleiche Stücke.'])
  ) x (course, lesson, language, label, lines)
  join courses c on c.slug = x.course
  join course_lessons l on l.organization_id = c.organization_id and l.course_id = c.id
   and case when x.lesson is null then l.id = (select o.lesson_id from lessons_in_order(c.organization_id, c.id) o where o.number = 1) else l.slug = x.lesson end;

-- Students in the middle of a film; the German course's is the one that was there once.
insert into lesson_playback (organization_id, student_id, course_id, lesson_id, stopped_at, watched, watched_percent, counted_until)
select e.organization_id, e.student_id, e.course_id, s.lesson_id, 9, '{[0,9)}', 45, now() - interval '1 day'
  from (select distinct organization_id, course_id, lesson_id from lesson_captions) s
  join enrollments e on e.organization_id = s.organization_id and e.course_id = s.course_id and e.status <> 'dropped';

-- An article of each organization is kept in the library, in two versions; another course has the first one, hidden as yet.
create temporary table kept on commit drop as
select uuidv7() as item_id, uuidv7() as folder_id, uuidv7() as first_id, uuidv7() as second_id, uuidv7() as use_id, uuidv7() as copy_id, c.organization_id, c.id as course_id,
       c.instructor_id, c.language, c.search_config, l.id as lesson_id, l.title, l.body, regexp_replace(l.body, '<p>[^<]{40,}</p>\n?', '') as earlier, l.planned_minutes,
       x.course_id as other_id, x.section_id, case c.language when 'de' then 'Grundlagen' else 'Basics' end as folder, case c.language when 'de' then 'einstieg' else 'start' end as tag,
       case c.language when 'de' then 'Ein Beispiel mehr.' else 'One more example.' end as note
  from courses c
 cross join lateral (select * from course_lessons l where l.organization_id = c.organization_id and l.course_id = c.id and l.lesson_type = 'article' and l.body <> ''
                        and l.file_id is null and l.body not like '%="files:%' and l.deleted_at is null order by l.position, l.id limit 1) l
 cross join lateral (select s.course_id, s.id as section_id from course_sections s join courses o on o.organization_id = s.organization_id and o.id = s.course_id
                      where s.organization_id = c.organization_id and s.course_id <> c.id and s.deleted_at is null and o.deleted_at is null
                      order by o.instructor_id = c.instructor_id desc, o.title_key, s.position desc limit 1) x
 where c.slug in ('reading-a-balance-sheet', 'brueche-verstehen');

insert into content_library_folders (organization_id, id, depth, name) select organization_id, folder_id, 1, folder from kept;
insert into content_library_items (organization_id, id, folder_id, kind, title, tag_line, language, search_config, licence, licence_note, source_course_id, source_lesson_id, kept_by_id,
                                   newest_number, published_at, content_words)
select organization_id, item_id, folder_id, 'article', title, tag, language, search_config, 'cc_by', 'Lectern Demo', course_id, lesson_id, instructor_id, 2, now() - interval '1 day',
       regexp_replace(body, '<[^>]*>', ' ', 'g')
  from kept;
insert into content_library_tags (organization_id, item_id, tag) select organization_id, item_id, tag from kept;
insert into content_library_versions (organization_id, id, item_id, number, published_by_id, published_at, note, digest)
select k.organization_id, v.id, k.item_id, v.number, k.instructor_id, now() - make_interval(days => v.days_ago), v.note, md5(v.body)
  from kept k cross join lateral (values (first_id, 1, 9, '', earlier), (second_id, 2, 1, note, body)) v (id, number, days_ago, note, body);
insert into content_library_lessons (organization_id, version_id, lesson_key, position, title, lesson_type, body, planned_minutes)
select k.organization_id, v.id, k.lesson_id, 0, k.title, 'article', v.body, k.planned_minutes from kept k cross join lateral (values (first_id, earlier), (second_id, body)) v (id, body);
insert into course_lessons (organization_id, id, course_id, section_id, slug, title, position, lesson_type, body, planned_minutes, is_hidden)
select organization_id, copy_id, other_id, section_id, 'from-the-library', title, 1000, 'article', earlier, planned_minutes, true from kept;
insert into content_library_uses (organization_id, id, item_id, course_id, section_id, number, used_by_id, used_at)
select organization_id, use_id, item_id, other_id, section_id, 1, instructor_id, now() - interval '8 days' from kept;
insert into content_library_use_lessons (organization_id, use_id, course_id, lesson_id, lesson_key, written_digest)
select k.organization_id, k.use_id, k.other_id, k.copy_id, k.lesson_id, lesson_digest(l) from kept k join course_lessons l on l.organization_id = k.organization_id and l.id = k.copy_id;

-- What lessons may show from elsewhere.
insert into embed_sites (organization_id, name, host, is_wildcard)
select o.id, x.name, x.host, x.is_wildcard
  from (values ('acme', 'H5P', 'h5p.com', true), ('acme', 'OpenStreetMap', 'www.openstreetmap.org', false), ('globex', 'GeoGebra', 'www.geogebra.org', false))
       x (organization, name, host, is_wildcard)
  join organizations o on o.slug = x.organization;

-- A part of a course of each organization is due in a few days; a lesson that Ada has not opened is overdue.
insert into release_rules (organization_id, course_id, section_id, due, due_at)
select s.organization_id, s.course_id, s.id, 'on_date', date_trunc('day', now()) + interval '4 days 17 hours'
  from course_sections s
  join courses c on c.organization_id = s.organization_id and c.id = s.course_id and c.slug in ('reading-a-balance-sheet', 'brueche-verstehen')
 where s.parent_id is null and s.position = 1;

insert into release_rules (organization_id, course_id, lesson_id, due, due_at)
select c.organization_id, c.id, (select l.lesson_id from lessons_in_order(c.organization_id, c.id) l where l.number = 1), 'on_date', date_trunc('day', now()) - interval '7 hours'
  from courses c where c.slug = 'writing-that-gets-answered';
