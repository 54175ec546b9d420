-- ${derived}

-- What an author changes when editing a lesson, as the program calculates it too (LessonDigest): where it differs from what
-- an import has left, somebody has edited the lesson since.
create function lesson_digest(lesson course_lessons)
returns text
language sql stable
set search_path = public, pg_temp
as $$
  select encode(sha256(convert_to(lesson.lesson_type || chr(31) || lesson.title || chr(31) || lesson.body || chr(31)
    || coalesce(lesson.target_url, '') || chr(31) || coalesce(lesson.file_id::text, ''), 'UTF8')), 'hex')
$$;
grant execute on function lesson_digest(course_lessons) to lectern_app;
