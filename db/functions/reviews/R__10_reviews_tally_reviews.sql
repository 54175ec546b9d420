-- ${derived}

-- How many reviews of courses gave how many stars, of those that everybody may read, and how many wait for an answer.
create function tally_reviews(organization uuid, course_ids uuid[])
returns table (course_id uuid, one bigint, two bigint, three bigint, four bigint, five bigint, escalated bigint)
language sql stable
set search_path = public, pg_temp
as $$
  select r.course_id, count(*) filter (where r.stars = 1 and is_read), count(*) filter (where r.stars = 2 and is_read), count(*) filter (where r.stars = 3 and is_read),
         count(*) filter (where r.stars = 4 and is_read), count(*) filter (where r.stars = 5 and is_read), count(*) filter (where r.status = 'escalated')
    from course_reviews r
   cross join lateral (select r.submitted_at is not null and r.withdrawn_at is null and r.hidden_at is null as is_read) shown
   where r.organization_id = organization and r.course_id = any (course_ids)
   group by r.course_id
$$;
