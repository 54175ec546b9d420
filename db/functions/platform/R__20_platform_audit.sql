-- ${derived}

-- The tables whose changes the audit log keeps. Progress rows are made by the hundred at each enrolment, which is itself
-- kept; of them only changes count.
do $$
declare
  t text;
begin
  foreach t in array array['organizations', 'memberships', 'user_roles', 'invitations', 'teams', 'team_members', 'files',
    'users', 'credentials', 'password_resets',
    'courses', 'course_instructors', 'course_sections', 'course_lessons', 'course_imports', 'enrollments', 'student_progress']
  loop
    execute format('create trigger audit_update after update on %I referencing old table as old_rows new table as new_rows
      for each statement execute function tg_audit()', t);
    continue when t = 'student_progress';
    execute format('create trigger audit_insert after insert on %I referencing new table as new_rows
      for each statement execute function tg_audit()', t);
    execute format('create trigger audit_delete after delete on %I referencing old table as old_rows
      for each statement execute function tg_audit()', t);
  end loop;
end $$;
