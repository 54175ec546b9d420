-- ${derived}

-- Reached through functions of the owner alone.
call protect_global('password_resets');
