-- ${derived}

-- Keeps what lessons held, whoever writes them. What one person saves again and again within half an hour, never pausing for
-- ten minutes, is one version, unless it takes much of the text away or puts another in its place; a lesson's first version is
-- what stood there before. Versions hold on to the files they show.
create function tg_course_lessons__keep_version()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  author uuid := nullif(current_setting('app.member_id', true), '')::uuid;
  lesson record;
  latest lesson_versions;
begin
  for lesson in
    select n.organization_id, n.course_id, n.id, n.title, n.body, n.target_url, n.file_id,
           o.title as old_title, o.body as old_body, o.target_url as old_url, o.file_id as old_file, o.updated_at as old_at
      from new_rows n join old_rows o on o.organization_id = n.organization_id and o.id = n.id
     where (n.title, n.body, n.target_url, n.file_id) is distinct from (o.title, o.body, o.target_url, o.file_id)
     order by n.organization_id, n.id
  loop
    select * into latest from lesson_versions v
     where v.organization_id = lesson.organization_id and v.course_id = lesson.course_id and v.lesson_id = lesson.id order by v.id desc limit 1;
    if latest.id is null and (lesson.old_body <> '' or lesson.old_url is not null or lesson.old_file is not null) then
      insert into lesson_versions (organization_id, course_id, lesson_id, title, body, target_url, file_id, is_closed, saved_at)
      values (lesson.organization_id, lesson.course_id, lesson.id, lesson.old_title, lesson.old_body, lesson.old_url, lesson.old_file, true, lesson.old_at)
      returning * into latest;
      perform name_version_files(latest);
    end if;
    if latest.id is null or latest.is_closed or latest.saved_by_id is distinct from author
       or latest.saved_at < now() - interval '10 minutes' or latest.created_at < now() - interval '30 minutes'
       or is_another_text(latest.body, lesson.body) then
      insert into lesson_versions (organization_id, course_id, lesson_id, saved_by_id, title, body, target_url, file_id)
      values (lesson.organization_id, lesson.course_id, lesson.id, author, lesson.title, lesson.body, lesson.target_url, lesson.file_id)
      returning * into latest;
      perform forget_versions(lesson.organization_id, lesson.course_id, lesson.id, 20);
    else
      update lesson_versions v
         set title = lesson.title, body = lesson.body, target_url = lesson.target_url, file_id = lesson.file_id, saved_at = now()
       where v.organization_id = latest.organization_id and v.id = latest.id
      returning * into latest;
    end if;
    perform name_version_files(latest);
  end loop;
  return null;
end $$;

create trigger keep_version after update on course_lessons referencing old table as old_rows new table as new_rows
  for each statement execute function tg_course_lessons__keep_version();
