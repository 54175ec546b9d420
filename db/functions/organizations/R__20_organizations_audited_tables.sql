-- ${derived}

call keep_audit('organizations');
call keep_audit('memberships');
call keep_audit('user_roles');
call keep_audit('invitations');
call keep_audit('teams');
call keep_audit('team_members');
call keep_audit('embed_sites');
