-- ${derived}

-- Makes a draft with all that another course says of itself and the same sections; its lessons come from copy_lessons. Parents
-- are found among the sections that are copied.
create function copy_course(organization uuid, source uuid, copy_id uuid, copy_slug text, copy_title text, copy_instructor uuid,
                            copy_starts timestamptz, copy_ends timestamptz, sections uuid[], section_copies uuid[])
returns void
language plpgsql volatile
set search_path = public, pg_temp
as $$
begin
  execute format('insert into courses (organization_id, id, slug, title, instructor_id, starts_at, ends_at, %1$s)
    select $1, $3, $4, $5, $6, $7, $8, %1$s from courses where organization_id = $1 and id = $2',
      copied_columns('courses', '{slug,title,instructor_id,starts_at,ends_at,status,published_at,external_id,is_template}'))
    using organization, source, copy_id, copy_slug, copy_title, copy_instructor, copy_starts, copy_ends;
  execute format('insert into course_sections (organization_id, id, course_id, parent_id, %1$s)
    select $1, made.copy_id, $2, parent.copy_id, %1$s
      from unnest($3, $4) as made (original_id, copy_id)
      join course_sections s on s.organization_id = $1 and s.id = made.original_id
      left join unnest($3, $4) as parent (original_id, copy_id) on parent.original_id = s.parent_id',
      copied_columns('course_sections', '{course_id,parent_id,import_key,imported_title}'))
    using organization, copy_id, sections, section_copies;
end $$;
grant execute on function copy_course(uuid, uuid, uuid, text, text, uuid, timestamptz, timestamptz, uuid[], uuid[]) to lectern_app;
