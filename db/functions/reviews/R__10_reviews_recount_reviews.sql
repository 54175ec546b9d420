-- ${derived}

-- Counts the reviews of a course anew. Writers wait for it, and it for them. Answers whether anything was wrong.
create function recount_reviews(organization uuid, course uuid)
returns boolean
language plpgsql volatile
set search_path = public, pg_temp
as $$
begin
  insert into course_review_counts (organization_id, course_id) values (organization, course) on conflict do nothing;
  perform from course_review_counts k where k.organization_id = organization and k.course_id = course for update;
  update course_review_counts k
     set one_star_count = coalesce(t.one, 0), two_star_count = coalesce(t.two, 0), three_star_count = coalesce(t.three, 0),
         four_star_count = coalesce(t.four, 0), five_star_count = coalesce(t.five, 0), escalated_count = coalesce(t.escalated, 0)
    from (select 1) one left join tally_reviews(organization, array[course]) t on true
   where k.organization_id = organization and k.course_id = course
     and (k.one_star_count, k.two_star_count, k.three_star_count, k.four_star_count, k.five_star_count, k.escalated_count)
         is distinct from (coalesce(t.one, 0), coalesce(t.two, 0), coalesce(t.three, 0), coalesce(t.four, 0), coalesce(t.five, 0), coalesce(t.escalated, 0));
  return found;
end $$;
