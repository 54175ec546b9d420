-- ${derived}

-- Writes one audit row for something that changed no audited row: a sign-in, a refusal, an export. Who, where and why
-- come from the transaction's settings; an organization given explicitly is for events before one is set.
create function create_audit_log(
  action text, audit_action text, resource_type text, resource_id text default null,
  old_values jsonb default null, new_values jsonb default null, risk text default 'low', outcome text default 'success',
  organization uuid default null, actor uuid default null)
returns uuid
language sql volatile security definer
set search_path = public, pg_temp
as $$
  insert into audit_logs (organization_id, actor_kind, actor_id, actor_member_id, acting_for_id, actor_role, action, audit_action,
                          resource_type, resource_id, old_values, new_values, risk_level, result, reason, request_id, ip, user_agent)
  values (
    coalesce(organization, nullif(current_setting('app.organization_id', true), '')::uuid, '00000000-0000-0000-0000-000000000000'),
    coalesce(nullif(current_setting('app.actor_kind', true), ''), 'system'),
    coalesce(actor, nullif(current_setting('app.user_id', true), '')::uuid),
    nullif(current_setting('app.member_id', true), '')::uuid,
    nullif(current_setting('app.acting_for', true), '')::uuid,
    nullif(current_setting('app.actor_role', true), ''),
    action, audit_action, resource_type, resource_id, old_values, new_values, risk, outcome,
    nullif(current_setting('app.reason', true), ''),
    nullif(current_setting('app.request_id', true), ''),
    nullif(current_setting('app.ip', true), ''),
    nullif(current_setting('app.user_agent', true), ''))
  returning id
$$;
grant execute on function create_audit_log(text, text, text, text, jsonb, jsonb, text, text, uuid, uuid) to lectern_app, lectern_operator;
