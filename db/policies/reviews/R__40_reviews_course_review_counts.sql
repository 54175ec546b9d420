-- ${derived}

-- Written by the trigger alone.
call protect('course_review_counts');
create policy everyone on course_review_counts to lectern_app using (true);
grant select on course_review_counts to lectern_app;
