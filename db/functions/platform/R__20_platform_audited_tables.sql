-- ${derived}

call keep_audit('files');
