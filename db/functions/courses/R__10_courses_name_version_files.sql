-- ${derived}

-- Names the files that a version shows, and no others.
create function name_version_files(version lesson_versions)
returns void
language sql volatile
set search_path = public, pg_temp
as $$
  with shown as (
    select f.id from files f
     where f.organization_id = version.organization_id and (f.id = version.file_id
       or f.id in (select m[1]::uuid from regexp_matches(version.body, '="files:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/', 'g') m))
  ), forgotten as (
    delete from file_names n
     where n.organization_id = version.organization_id and n.named_by_type = 'lesson_version' and n.named_by_id = version.id
       and n.file_id not in (select id from shown)
  )
  insert into file_names (organization_id, file_id, named_by_type, named_by_id)
  select version.organization_id, id, 'lesson_version', version.id from shown
  on conflict do nothing
$$;
