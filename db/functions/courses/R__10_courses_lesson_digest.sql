-- ${derived}

-- What an author changes when editing a lesson; an import keeps it, to know later whether the lesson is still as it left it.
create function lesson_digest(lesson course_lessons)
returns text
language sql stable
set search_path = public, pg_temp
as $$
  select encode(sha256(convert_to(jsonb_build_array(lesson.lesson_type, lesson.title, lesson.body, lesson.target_url, lesson.file_id)::text, 'UTF8')), 'hex')
$$;
grant execute on function lesson_digest(course_lessons) to lectern_app;
