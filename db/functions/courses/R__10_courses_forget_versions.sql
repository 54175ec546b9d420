-- ${derived}

-- Lets go of a lesson's versions but for the newest.
create function forget_versions(organization uuid, course uuid, lesson uuid, kept integer)
returns void
language sql volatile
set search_path = public, pg_temp
as $$
  with forgotten as (
    delete from lesson_versions v
     where v.organization_id = organization and v.course_id = course and v.lesson_id = lesson
       and v.id in (select k.id from lesson_versions k
                     where k.organization_id = organization and k.course_id = course and k.lesson_id = lesson order by k.id desc offset kept)
    returning v.id
  )
  delete from file_names n
   where n.organization_id = organization and n.named_by_type = 'lesson_version' and n.named_by_id in (select id from forgotten)
$$;
