-- ${derived}

-- Written by the trigger alone.
create policy application on enrollment_counts to lectern_app using (true);

grant select on enrollment_counts to lectern_app;
