-- ${derived}

-- The courses that somebody teaches, alone or beside others, without drafts: the newest ones, at most so many.
create function taught_courses(instructor uuid, most integer)
returns table (course_id uuid, listed_at timestamptz)
language sql stable rows 30
set search_path = public, pg_temp
as $$
  select found.id, found.listed_at from (
    (select c.id, c.listed_at from courses c
      where c.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid and c.instructor_id = instructor and c.status = 'published' and c.deleted_at is null
      order by c.listed_at desc, c.id desc limit most)
    union
    (select c.id, c.listed_at from courses c
      where c.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid and c.instructor_id = instructor and c.status = 'archived' and c.deleted_at is null
      order by c.listed_at desc, c.id desc limit most)
    union
    (select c.id, c.listed_at from course_instructors i
       join courses c on c.organization_id = i.organization_id and c.id = i.course_id and c.deleted_at is null and c.status <> 'draft'
      where i.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid and i.member_id = instructor
      order by c.listed_at desc, c.id desc limit most)) found
   order by found.listed_at desc, found.id desc limit most
$$;
grant execute on function taught_courses(uuid, integer) to lectern_app;
