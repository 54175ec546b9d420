-- ${derived}

call keep_count('count_on_organization', 'memberships', 'organizations', 'member_count', 'organization_id', 'deleted_at is null and left_at is null');
