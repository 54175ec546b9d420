create table embed_sites (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid
    references organizations (id) on delete cascade,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 60),
  host text not null check (length(host) <= 253 and host ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$'),
  is_wildcard boolean not null default false,
  is_allowed boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (organization_id, id)
);
create unique index embed_sites_host_key on embed_sites (organization_id, host) where deleted_at is null;
comment on table embed_sites is 'A site whose pages may stand in frames in the organization''s lessons, or may not.';
comment on column embed_sites.is_wildcard is 'Whether the hosts below this one belong to it.';
comment on column embed_sites.is_allowed is 'Sites with a player that the product knows are allowed until a row says that they are not; others are here only while they are.';
