-- ${derived}

-- Makes lessons once more, in their own course or in another one, with all that they hold, their captions,
-- and holding on to the same files.
create function copy_lessons(organization uuid, into_course uuid, originals uuid[], copies uuid[], sections uuid[], slugs text[], titles text[])
returns void
language plpgsql volatile
set search_path = public, pg_temp
as $$
begin
  execute format('insert into course_lessons (organization_id, id, course_id, section_id, slug, title, %1$s)
    select $1, copy_id, $2, copy_section, copy_slug, copy_title, %1$s
      from unnest($3, $4, $5, $6, $7) as copy (original_id, copy_id, copy_section, copy_slug, copy_title)
      join course_lessons l on l.organization_id = $1 and l.id = copy.original_id',
      copied_columns('course_lessons', '{course_id,section_id,slug,title,import_key,imported_digest,written_digest}'))
    using organization, into_course, originals, copies, sections, slugs, titles;
  insert into file_names (organization_id, file_id, named_by_type, named_by_id)
  select n.organization_id, n.file_id, n.named_by_type, c.copy_id
    from unnest(originals, copies) as c (original_id, copy_id)
    join file_names n on n.organization_id = organization and n.named_by_type = 'lesson' and n.named_by_id = c.original_id
  on conflict do nothing;
  insert into lesson_captions (organization_id, course_id, lesson_id, language, label, content)
  select s.organization_id, into_course, c.copy_id, s.language, s.label, s.content
    from unnest(originals, copies) as c (original_id, copy_id)
    join course_lessons l on l.organization_id = organization and l.id = c.original_id
    join lesson_captions s on s.organization_id = l.organization_id and s.course_id = l.course_id and s.lesson_id = l.id and s.deleted_at is null;
  delete from lesson_slugs s where s.organization_id = organization and s.course_id = into_course and s.slug = any (slugs);
end $$;
grant execute on function copy_lessons(uuid, uuid, uuid[], uuid[], uuid[], text[], text[]) to lectern_app;
