-- ${derived}

-- The values of a row whose change is worth keeping: nothing that changes by itself.
create function audited(row_values jsonb, watched text[], ignored text[])
returns jsonb
language sql immutable
set search_path = public, pg_temp
as $$
  select coalesce(jsonb_object_agg(key, value), '{}')
    from jsonb_each(row_values)
   where key not in ('organization_id', 'created_at', 'updated_at', 'version', 'search_config', 'unnamed_since', 'heartbeat_at', 'progress')
     and key not like '%\_count'
     and (watched is null or key = any (watched))
     and (ignored is null or key <> all (ignored))
$$;

-- The values of the first that differ in the second, as the log keeps them: no secrets, long texts as length and digest.
create function changed_values(one jsonb, other jsonb)
returns jsonb
language sql immutable
set search_path = public, pg_temp
as $$
  select coalesce(jsonb_object_agg(key, case
      when value = 'null' then value
      when key in ('secret_hash', 'token_hash') then '"hidden"'
      when key = 'body' then to_jsonb(length(value #>> '{}') || ' characters, sha256 ' || left(encode(sha256(convert_to(value #>> '{}', 'UTF8')), 'hex'), 16))
      else value end), '{}')
    from jsonb_each(one)
   where value is distinct from coalesce(other -> key, 'null')
$$;

create function write_audit_rows(table_name text, operation text, changes jsonb)
returns void
language sql volatile
set search_path = public, pg_temp
as $$
  insert into audit_logs (organization_id, actor_kind, actor_id, actor_member_id, acting_for_id, actor_role, action, audit_action,
                          resource_type, resource_id, old_values, new_values, risk_level, reason, request_id, ip, user_agent)
  select coalesce((c ->> 'organization')::uuid, '00000000-0000-0000-0000-000000000000'),
         coalesce(nullif(current_setting('app.actor_kind', true), ''), 'system'),
         nullif(current_setting('app.user_id', true), '')::uuid,
         nullif(current_setting('app.member_id', true), '')::uuid,
         nullif(current_setting('app.acting_for', true), '')::uuid,
         nullif(current_setting('app.actor_role', true), ''),
         coalesce(nullif(current_setting('app.action', true), ''), table_name || '.' || operation),
         case when c -> 'new' ->> 'deleted_at' is not null then 'delete' else operation end,
         table_name, c ->> 'id', nullif(c -> 'old', 'null'), nullif(c -> 'new', 'null'),
         case when table_name in ('credentials', 'user_roles', 'password_resets') then 'high'
              when table_name in ('organizations', 'memberships', 'invitations', 'users') then 'medium' else 'low' end,
         nullif(current_setting('app.reason', true), ''),
         nullif(current_setting('app.request_id', true), ''),
         nullif(current_setting('app.ip', true), ''),
         nullif(current_setting('app.user_agent', true), '')
    from jsonb_array_elements(changes) c
$$;

-- Keeps the changes that one statement made. Arguments: the columns whose change is worth keeping (none: all), and
-- those whose change is not.
create function tg_audit()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  watched text[] := nullif(tg_argv[0], '')::text[];
  ignored text[] := nullif(tg_argv[1], '')::text[];
  changes jsonb;
begin
  case tg_op
  when 'INSERT' then
    select jsonb_agg(jsonb_build_object('organization', j -> 'organization_id', 'id', j -> 'id', 'new', changed_values(audited(j, null, ignored), '{}')))
      into changes from (select to_jsonb(n) j from new_rows n) rows;
  when 'DELETE' then
    select jsonb_agg(jsonb_build_object('organization', j -> 'organization_id', 'id', j -> 'id', 'old', changed_values(audited(j, null, ignored), '{}')))
      into changes from (select to_jsonb(o) j from old_rows o) rows;
  else
    select jsonb_agg(jsonb_build_object('organization', organization, 'id', id, 'old', changed_values(o, n), 'new', changed_values(n, o)))
      into changes
      from (select n.j -> 'organization_id' organization, n.j -> 'id' id, audited(n.j, watched, ignored) n, audited(o.j, watched, ignored) o
              from (select id, to_jsonb(r) j from new_rows r) n
              join (select id, to_jsonb(r) j from old_rows r) o on o.id = n.id
             where n.j -> 'organization_id' is not distinct from o.j -> 'organization_id') pairs
     where n is distinct from o;
  end case;
  if changes is not null then
    perform write_audit_rows(tg_table_name, case tg_op when 'INSERT' then 'create' when 'DELETE' then 'delete' else 'update' end, changes);
  end if;
  return null;
end $$;
