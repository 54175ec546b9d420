-- ${derived}

-- Everybody reads what was posted and is neither taken back nor hidden; the rest is its author's and those' who reach all.
call protect('course_reviews');
create policy shown on course_reviews for select to lectern_app
  using (case when (select current_setting('app.reach', true)) = 'all' then true
    else (submitted_at is not null and withdrawn_at is null and hidden_at is null) or student_id = (select nullif(current_setting('app.member_id', true), '')::uuid) end);
create policy added on course_reviews for insert to lectern_app
  with check (student_id = (select nullif(current_setting('app.member_id', true), '')::uuid));
create policy changed on course_reviews for update to lectern_app
  using (case when (select current_setting('app.reach', true)) = 'all' then true
    else student_id = (select nullif(current_setting('app.member_id', true), '')::uuid) end);
grant select on course_reviews to lectern_app;
call grant_writing('course_reviews');
