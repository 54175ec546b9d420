-- ${derived}

call protect('courses');
create policy everyone on courses to lectern_app using (true) with check (true);
grant select on courses to lectern_app;
call grant_writing('courses', '{enrolled_count,lesson_count,required_lesson_count,required_weight,planned_minutes}');
