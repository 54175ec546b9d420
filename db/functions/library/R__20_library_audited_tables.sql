-- ${derived}

call keep_audit('content_library_folders');
call keep_audit('content_library_items', ignored => '{content_words}');
call keep_audit('content_library_versions');
call keep_audit('content_library_uses');
