-- ${derived}

-- What the audit log keeps of a row: no secrets, no long texts, no counters, nothing that changes by itself.
create function audited(table_name text, row_values jsonb)
returns jsonb
language sql immutable
set search_path = public, pg_temp
as $$
  select coalesce(jsonb_object_agg(key, case
      when key in ('secret_hash', 'token_hash') then to_jsonb('hidden ' || left(md5(value #>> '{}'), 8))
      when key = 'body' then to_jsonb(length(value #>> '{}') || ' characters, ' || left(md5(value #>> '{}'), 8))
      else value end), '{}')
  from jsonb_each(row_values)
  where key not in ('organization_id', 'created_at', 'updated_at', 'version', 'search', 'search_config', 'name_key', 'content_type',
                    'last_seen_at', 'last_accessed_at', 'last_lesson_id', 'heartbeat_at', 'progress', 'unnamed_since',
                    'first_opened_at', 'last_opened_at', 'counted_until', 'time_spent_seconds')
    and key not like '%\_count'
    and not (table_name = 'courses' and key = 'planned_minutes')
$$;

-- The keys of the first whose values differ in the second.
create function changed_values(one jsonb, other jsonb)
returns jsonb
language sql immutable
set search_path = public, pg_temp
as $$
  select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(one) where value is distinct from other -> key
$$;

create function write_audit_rows(table_name text, operation text, changes jsonb)
returns void
language sql volatile security definer
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

create function tg_audit()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  changes jsonb;
begin
  case tg_op
  when 'INSERT' then
    select jsonb_agg(jsonb_build_object('organization', j -> 'organization_id', 'id', j -> 'id', 'new', audited(tg_table_name, j)))
      into changes from (select to_jsonb(n) j from new_rows n) rows;
  when 'DELETE' then
    select jsonb_agg(jsonb_build_object('organization', j -> 'organization_id', 'id', j -> 'id', 'old', audited(tg_table_name, j)))
      into changes from (select to_jsonb(o) j from old_rows o) rows;
  else
    select jsonb_agg(jsonb_build_object('organization', organization, 'id', id, 'old', changed_values(o, n), 'new', changed_values(n, o)))
      into changes
      from (select to_jsonb(n) -> 'organization_id' organization, to_jsonb(n) -> 'id' id,
                   audited(tg_table_name, to_jsonb(n)) n, audited(tg_table_name, to_jsonb(o)) o
              from new_rows n join old_rows o on o.id = n.id
             where coalesce(to_jsonb(o) -> 'organization_id' = to_jsonb(n) -> 'organization_id', true)) pairs
     where n is distinct from o;
  end case;
  if changes is not null then
    perform write_audit_rows(tg_table_name, case tg_op when 'INSERT' then 'create' when 'DELETE' then 'delete' else 'update' end, changes);
  end if;
  return null;
end $$;
