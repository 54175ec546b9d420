-- ${derived}

call protect('course_copies');
create policy everyone on course_copies to lectern_app using (true) with check (true);
grant select on course_copies to lectern_app;
call grant_writing('course_copies');

-- A timer finds copies whose node has died, in every organization.
create policy operator on course_copies to lectern_operator using (true) with check (true);
grant select on course_copies to lectern_operator;
grant update (attempt_count, heartbeat_at) on course_copies to lectern_operator;
