create extension if not exists pg_trgm;

create domain user_role as text
  check (value in ('admin', 'org_admin', 'team_lead', 'member', 'instructor', 'support_agent', 'parent'));
create domain risk_level as text check (value in ('low', 'medium', 'high', 'critical'));
create domain locale_tag as text check (value ~ '^[a-z]{2,3}(-[A-Z]{2})?$');
create domain slug as text check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) <= 80);

-- Everything derived (functions, triggers, views, policies, grants) is dropped and made again from the R files in one
-- transaction, so that no change to a table ever meets an object built on its old shape.
create procedure drop_derived()
language plpgsql
set search_path = public, pg_temp
as $$
declare
  statement text;
begin
  for statement in
    select format('drop policy %I on %I.%I', policyname, schemaname, tablename)
      from pg_policies where schemaname = 'public'
    union all
    select format('drop trigger %I on %I', t.tgname, c.relname)
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where c.relnamespace = 'public'::regnamespace and not t.tgisinternal and t.tgparentid = 0
  loop
    execute statement;
  end loop;
  for statement in
    select format('drop view if exists %I cascade', relname)
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
       and not exists (select from pg_depend d where d.objid = pg_class.oid and d.deptype = 'e')
    union all
    select format('drop %s if exists %s cascade', case prokind when 'p' then 'procedure' else 'function' end, p.oid::regprocedure)
      from pg_proc p
     where p.pronamespace = 'public'::regnamespace and p.proname <> 'drop_derived'
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  loop
    execute statement;
  end loop;
  for statement in
    select format('revoke all on %I from lectern_app, lectern_operator, public', relname)
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'S')
       and relname not like 'flyway%'
  loop
    execute statement;
  end loop;
end $$;
comment on procedure drop_derived() is 'Drops every function, trigger, view, policy and grant that the R files make.';

create table organizations (
  organization_id uuid generated always as (id) stored,
  id uuid not null default uuidv7(),
  slug slug not null,
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
