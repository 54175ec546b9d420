-- ${derived}

call keep_audit('users');
call keep_audit('credentials');
call keep_audit('password_resets');
