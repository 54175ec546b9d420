-- ${derived}

-- Written by the trigger alone.
call protect('enrollment_counts');
create policy everyone on enrollment_counts to lectern_app using (true);
grant select on enrollment_counts to lectern_app;
