create table users (
  id uuid not null default uuidv7(),
  full_name text not null check (length(full_name) between 1 and 120),
  avatar_url text,
  email text check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
  locale locale_tag,
  time_zone text check (length(time_zone) <= 60),
  is_platform_admin boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (id)
);
create unique index users_email_key on users (email) where deleted_at is null;
comment on table users is 'A person who can sign in, over all organizations.';

create table credentials (
  id uuid not null default uuidv7(),
  user_id uuid not null references users (id) on delete cascade,
  kind text not null check (kind in ('password')),
  secret_hash text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (id),
  unique (user_id, kind)
);
comment on table credentials is 'How a person proves who they are; no organization ever reads it.';

create table sessions (
  id uuid not null default uuidv7(),
  user_id uuid not null references users (id) on delete cascade,
  token_hash bytea not null check (length(token_hash) = 32),
  user_agent text check (length(user_agent) <= 400),
  ip text check (length(ip) <= 64),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (id),
  unique (token_hash)
);
create index sessions_by_user on sessions (user_id, last_seen_at desc);
create index sessions_by_expiry on sessions (expires_at);
comment on table sessions is 'A signed-in browser; holds only the hash of its token.';

create table password_resets (
  id uuid not null default uuidv7(),
  user_id uuid not null references users (id) on delete cascade,
  token_hash bytea not null check (length(token_hash) = 32),
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (id),
  unique (token_hash)
);
create index password_resets_by_user on password_resets (user_id);
comment on table password_resets is 'A one-time permission to set a new password.';

create table throttles (
  key bytea not null check (length(key) = 32),
  attempts integer not null check (attempts > 0),
  window_ends_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (key)
);
create index throttles_by_end on throttles (window_ends_at);
comment on table throttles is 'Attempts counted per hashed address or account within a window of time.';
