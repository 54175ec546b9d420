-- ${derived}

-- Written by the trigger alone.
call protect('lesson_counts');
create policy everyone on lesson_counts to lectern_app using (true);
grant select on lesson_counts to lectern_app;
