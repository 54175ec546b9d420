-- ${derived}

create view lesson_progress with (security_invoker = true) as
select p.*, m.user_id, p.completed_at is not null as is_completed
  from student_progress p join memberships m on m.organization_id = p.organization_id and m.id = p.student_id;
comment on view lesson_progress is 'Student progress by the name and with the user_id that earlier systems gave it.';
grant select on lesson_progress to lectern_app;
