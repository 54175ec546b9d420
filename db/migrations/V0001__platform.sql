create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- Nobody may call a function unless a file grants it.
alter default privileges revoke execute on routines from public;

create domain user_role as text
  check (value in ('admin', 'org_admin', 'team_lead', 'member', 'instructor', 'support_agent', 'parent'));
create domain risk_level as text check (value in ('low', 'medium', 'high', 'critical'));
create domain locale_tag as text check (value ~ '^[a-z]{2,3}(-[A-Z]{2})?$');
create domain slug as text check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) <= 80);

-- Everything derived (functions, triggers, views, policies, grants) is dropped and made again from the R files in one
-- transaction, so that no change to a table ever meets an object built on its old shape. Views and functions go without
-- cascade: a column, check or index that a V file built on one of them is a mistake, and must not vanish with it.
create procedure drop_derived()
language plpgsql
set search_path = public, pg_temp
as $$
declare
  statement text;
begin
  for statement in
    select format('drop policy %I on %s', p.polname, c.oid::regclass)
      from pg_policy p join pg_class c on c.oid = p.polrelid
     where c.relnamespace = 'public'::regnamespace and c.relowner = current_user::regrole
    union all
    select format('drop trigger %I on %s', t.tgname, c.oid::regclass)
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where c.relnamespace = 'public'::regnamespace and c.relowner = current_user::regrole and not t.tgisinternal and t.tgparentid = 0
    union all
    select format('drop view %s', string_agg(c.oid::regclass::text, ', '))
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relowner = current_user::regrole and c.relkind = 'v'
    having count(*) > 0
    union all
    select format('drop routine %s', string_agg(p.oid::regprocedure::text, ', '))
      from pg_proc p
     where p.pronamespace = 'public'::regnamespace and p.proowner = current_user::regrole and p.proname <> 'drop_derived'
    having count(*) > 0
    union all
    select format('revoke all on %s from lectern_app, lectern_operator, public', c.oid::regclass)
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relowner = current_user::regrole and c.relkind in ('r', 'p', 'S')
       and c.relname <> 'flyway_schema_history'
  loop
    execute statement;
  end loop;
end $$;
comment on procedure drop_derived() is 'Drops every function, trigger, view, policy and grant that the R files make.';

create table organizations (
  organization_id uuid generated always as (id) stored,
  id uuid not null default uuidv7(),
  slug slug not null constraint organizations_slug_not_reserved check (slug not in (
    'sign-in', 'sign-out', 'account', 'platform', 'assets', 'styleguide', 'setup', 'invitations', 'password', 'organizations', 'api',
    'help', 'about', 'admin', 'new', 'edit', 'import', 'settings', 'health', 'metrics', 'openapi', 'files', 'www', 'mail', 'static', 'public')),
  name text not null check (length(name) between 1 and 120),
  time_zone text not null default 'UTC' check (length(time_zone) <= 60),
  locale locale_tag not null default 'en',
  accent_colour text not null default '#0b5c6b' check (accent_colour ~ '^#[0-9a-f]{6}$'),
  logo_file_id uuid,
  member_count integer not null default 0 check (member_count >= 0),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (id),
  unique (organization_id, id)
);
create unique index organizations_slug_key on organizations (slug) where deleted_at is null;
comment on table organizations is 'A tenant: one company, school or association with its people, courses and settings.';

create table organization_slugs (
  organization_id uuid not null references organizations (id) on delete cascade,
  slug slug not null,
  created_at timestamptz not null default now(),
  primary key (organization_id, slug),
  unique (slug)
);
comment on table organization_slugs is 'Addresses an organization once had; they redirect to the present one.';

create table audit_logs (
  organization_id uuid not null default coalesce(nullif(current_setting('app.organization_id', true), '')::uuid, '00000000-0000-0000-0000-000000000000'),
  id uuid not null default uuidv7(),
  created_at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('person', 'api_key', 'job', 'support', 'system')),
  actor_id uuid,
  actor_member_id uuid,
  acting_for_id uuid,
  actor_role text,
  action text not null check (length(action) <= 120),
  audit_action text not null check (audit_action in ('view', 'create', 'update', 'delete')),
  resource_type text not null,
  resource_id text,
  old_values jsonb,
  new_values jsonb,
  risk_level risk_level not null default 'low',
  result text not null default 'success' check (result in ('success', 'failure')),
  reason text,
  request_id text,
  ip text,
  user_agent text,
  primary key (organization_id, id, created_at)
) partition by range (created_at);
create index audit_logs_by_time on audit_logs (organization_id, created_at desc);
create index audit_logs_by_resource on audit_logs (organization_id, resource_type, resource_id, created_at desc);
create index audit_logs_by_actor on audit_logs (organization_id, actor_id, created_at desc);
comment on table audit_logs is 'Who did what to which thing, when, from where and why; rows are only ever added. The nil organization is the platform itself.';
