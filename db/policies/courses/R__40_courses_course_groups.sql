-- ${derived}

call protect('course_groups');
create policy everyone on course_groups to lectern_app using (true) with check (true);
grant select, delete on course_groups to lectern_app;
call grant_writing('course_groups', '{member_count}');
