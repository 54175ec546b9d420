-- ${derived}

-- Whether the person of this transaction is a platform admin.
create function is_super_admin()
returns boolean
language sql stable
set search_path = public, pg_temp
as $$
  select exists (select from users
                  where id = nullif(current_setting('app.user_id', true), '')::uuid and is_platform_admin and deleted_at is null)
$$;
grant execute on function is_super_admin() to lectern_app, lectern_operator;
