-- ${derived}

call protect('memberships');
create policy readable on memberships for select to lectern_app using (true);
create policy changeable on memberships for update to lectern_app using (true) with check (true);
-- Whose account a membership is, only the owner of the address says, by accepting an invitation.
create policy without_account on memberships for insert to lectern_app with check (user_id is null);
grant select on memberships to lectern_app;
call grant_writing('memberships');
revoke update (user_id) on memberships from lectern_app;

-- Platform admins put the first people into an organization.
create policy operator on memberships to lectern_operator using (true) with check (true);
grant select on memberships to lectern_operator;
call grant_writing('memberships', '{}', 'lectern_operator');
