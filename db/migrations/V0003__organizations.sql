create table memberships (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid
    references organizations (id) on delete cascade,
  id uuid not null default uuidv7(),
  user_id uuid references users (id) on delete set null,
  full_name text not null check (length(full_name) between 1 and 120),
  name_key text collate "C" generated always as (lower(full_name)) stored,
  avatar_url text,
  email text check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
  external_id text check (length(external_id) between 1 and 120),
  search_key text generated always as (lower(full_name || coalesce(' ' || email, '') || coalesce(' ' || external_id, ''))) stored,
  source text not null default 'manual' check (source in ('manual', 'invitation', 'founder', 'import', 'demo')),
  joined_at timestamptz,
  left_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (organization_id, id)
);
create unique index memberships_user_key on memberships (organization_id, user_id) where deleted_at is null;
create unique index memberships_email_key on memberships (organization_id, email) where deleted_at is null;
create unique index memberships_external_id_key on memberships (organization_id, external_id) where deleted_at is null;
create index memberships_by_name on memberships (organization_id, name_key, id) where deleted_at is null;
create index memberships_search on memberships using gin (search_key gin_trgm_ops);
create index memberships_by_user on memberships (user_id);
create index memberships_name_trigrams on memberships using gin (organization_id, name_key gin_trgm_ops);
comment on table memberships is 'A person in an organization, with or without an account; everything a tenant says of people points here.';

create table user_roles (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  role user_role not null check (role <> 'admin'),
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, member_id, role),
  foreign key (organization_id, member_id) references memberships (organization_id, id) on delete cascade
);
create index user_roles_by_role on user_roles (organization_id, role, member_id);
comment on table user_roles is 'The roles a person holds in an organization; the platform''s own role is refused here.';

create table invitations (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid
    references organizations (id) on delete cascade,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  invited_by_id uuid,
  email text not null check (email = lower(email) and length(email) <= 254),
  token_hash bytea not null check (length(token_hash) = 32),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (token_hash),
  foreign key (organization_id, member_id) references memberships (organization_id, id) on delete cascade,
  foreign key (organization_id, invited_by_id) references memberships (organization_id, id) on delete set null (invited_by_id)
);
create index invitations_by_member on invitations (organization_id, member_id);
create index invitations_by_inviter on invitations (organization_id, invited_by_id);
comment on table invitations is 'An address asked to join; the membership is claimed by whoever owns the address.';

create table teams (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid
    references organizations (id) on delete cascade,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 120),
  member_count integer not null default 0 check (member_count >= 0),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (organization_id, id)
);
create unique index teams_name_key on teams (organization_id, name) where deleted_at is null;
comment on table teams is 'People of an organization who work together.';

create table team_members (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  team_id uuid not null,
  member_id uuid not null,
  is_lead boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, team_id, member_id),
  foreign key (organization_id, team_id) references teams (organization_id, id) on delete cascade,
  foreign key (organization_id, member_id) references memberships (organization_id, id) on delete cascade
);
create index team_members_by_member on team_members (organization_id, member_id);
comment on table team_members is 'Who belongs to a team, and who leads it.';

create table submissions (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid
    references organizations (id) on delete cascade,
  id uuid not null,
  member_id uuid not null,
  location text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, member_id) references memberships (organization_id, id) on delete cascade
);
create index submissions_by_member on submissions (organization_id, member_id);
create index submissions_by_time on submissions (created_at);
comment on table submissions is 'Forms already handled, by their one-time token, and where they led; a second press of the button goes there too.';

create table files (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid
    references organizations (id) on delete cascade,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 200),
  media_type text not null check (length(media_type) <= 120),
  size_bytes bigint not null check (size_bytes >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  path text not null check (length(path) <= 400),
  status text not null default 'stored' check (status in ('stored', 'collected')),
  subject_type text not null check (length(subject_type) <= 60),
  subject_id uuid,
  uploaded_by_id uuid,
  metadata jsonb not null default '{}',
  unnamed_since timestamptz default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, uploaded_by_id) references memberships (organization_id, id) on delete set null (uploaded_by_id)
);
create index files_by_subject on files (organization_id, subject_type, subject_id);
create index files_by_uploader on files (organization_id, uploaded_by_id);
create index files_by_content on files (organization_id, sha256);
create index files_unnamed on files (unnamed_since) where status = 'stored';
comment on table files is 'An uploaded or imported file: what it is, where its content lies, and to which thing it belongs.';

create table file_names (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  file_id uuid not null,
  named_by_type text not null check (length(named_by_type) <= 60),
  named_by_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, file_id, named_by_type, named_by_id),
  foreign key (organization_id, file_id) references files (organization_id, id) on delete cascade
);
create index file_names_by_namer on file_names (organization_id, named_by_type, named_by_id);
comment on table file_names is 'Which row, version or draft still names a file; a file nobody has named for seven days is collected.';

alter table organizations
  add foreign key (id, logo_file_id) references files (organization_id, id) on delete set null (logo_file_id);
create index organizations_by_logo on organizations (id, logo_file_id);
