-- ${derived}

call protect('submissions');
call allow_own_rows('submissions', 'member_id');
grant select on submissions to lectern_app;
call grant_writing('submissions');

-- A timer clears old ones away.
create policy operator on submissions to lectern_operator using (true) with check (true);
grant select, delete on submissions to lectern_operator;
