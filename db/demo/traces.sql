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

-- Their authors had a lesson open; one of them began to copy the course and thought better of it.
insert into lesson_presence (organization_id, course_id, lesson_id, member_id, began_at, seen_at, left_at)
select v.organization_id, v.course_id, v.lesson_id, v.saved_by_id, now() - interval '50 minutes', now() - interval '20 minutes', now() - interval '20 minutes'
  from lesson_versions v group by v.organization_id, v.course_id, v.lesson_id, v.saved_by_id;

insert into course_copies (organization_id, source_id, requested_by_id, status, attempt_count, title, shift_days, zone, is_with_instructors, finished_at)
select c.organization_id, c.id, c.instructor_id, 'cancelled', 1, c.title, 182, o.time_zone, true, now() - interval '2 days'
  from courses c join organizations o on o.id = c.organization_id
 where c.slug in ('reading-a-balance-sheet', 'brueche-verstehen');
