-- ${derived}

-- Keeps lessons as they are until the end of the transaction: an author who changes one waits, and then sees what was
-- counted here. Sections before lessons, each in the order of its id.
create function hold_lessons(organization uuid, lesson_ids uuid[])
returns void
language sql volatile
set search_path = public, pg_temp
as $$
  select from course_sections s
   where s.organization_id = organization and s.id in (
     select l.section_id from course_lessons l where l.organization_id = organization and l.id = any (lesson_ids))
   order by s.id for share;
  select from course_lessons l where l.organization_id = organization and l.id = any (lesson_ids) order by l.id for share;
$$;
