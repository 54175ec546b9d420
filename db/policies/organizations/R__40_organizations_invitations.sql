-- ${derived}

call protect('invitations');
create policy everyone on invitations to lectern_app using (true) with check (true);
grant select on invitations to lectern_app;
call grant_writing('invitations');

-- Platform admins invite the first org admin.
create policy operator on invitations to lectern_operator using (true) with check (true);
grant select on invitations to lectern_operator;
call grant_writing('invitations', '{}', 'lectern_operator');
