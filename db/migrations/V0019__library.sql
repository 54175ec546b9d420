create domain library_kind as text check (value in ('article', 'video', 'resource', 'link', 'section'));
create domain content_licence as text check (value in ('own', 'cc0', 'cc_by', 'cc_by_sa', 'cc_by_nc', 'cc_by_nc_sa', 'cc_by_nd', 'other'));

create table content_library_folders (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid
    references organizations (id) on delete cascade,
  id uuid not null default uuidv7(),
  parent_id uuid,
  depth integer not null check (depth between 1 and 3),
  name text not null check (length(name) between 1 and 100),
  name_key text collate "C" generated always as (lower(name)) stored,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique nulls not distinct (organization_id, parent_id, name_key),
  check ((parent_id is null) = (depth = 1)),
  foreign key (organization_id, parent_id) references content_library_folders (organization_id, id) on delete cascade
);
comment on table content_library_folders is 'A folder of the library; folders nest three deep.';

create table content_library_items (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid
    references organizations (id) on delete cascade,
  id uuid not null default uuidv7(),
  folder_id uuid,
  kind library_kind not null,
  title text not null check (length(title) between 1 and 200),
  description text not null default '' check (length(description) <= 500),
  tag_line text not null default '' check (length(tag_line) <= 400),
  language locale_tag not null default 'en',
  licence content_licence not null default 'own',
  licence_note text not null default '' check (length(licence_note) <= 500),
  source_course_id uuid not null,
  source_section_id uuid,
  source_lesson_id uuid,
  kept_by_id uuid,
  newest_number integer not null default 0 check (newest_number >= 0),
  published_at timestamptz,
  content_words text not null default '' check (length(content_words) <= 200000),
  words text generated always as (title || ' ' || description || ' ' || tag_line || ' ' || content_words) stored,
  search_config regconfig not null default 'simple',
  search tsvector generated always as (
    setweight(to_tsvector(search_config, title), 'A') || setweight(to_tsvector(search_config, description || ' ' || tag_line), 'B')
    || setweight(to_tsvector(search_config, content_words), 'D')) stored,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (organization_id, id),
  check (licence <> 'other' or licence_note <> ''),
  check (num_nonnulls(source_section_id, source_lesson_id) <= 1),
  foreign key (organization_id, folder_id) references content_library_folders (organization_id, id) on delete set null (folder_id),
  -- Deferred, so that deleting an organization may take both in any order. Courses go into the trash and do not take what was kept of them along.
  foreign key (organization_id, source_course_id) references courses (organization_id, id) on delete no action deferrable initially deferred,
  foreign key (organization_id, source_course_id, source_section_id) references course_sections (organization_id, course_id, id)
    on delete set null (source_section_id),
  foreign key (organization_id, source_course_id, source_lesson_id) references course_lessons (organization_id, course_id, id)
    on delete set null (source_lesson_id),
  foreign key (organization_id, kept_by_id) references memberships (organization_id, id) on delete set null (kept_by_id)
);
create index content_library_items_by_folder on content_library_items (organization_id, folder_id, id);
create index content_library_items_by_kind on content_library_items (organization_id, kind, id) where deleted_at is null;
create index content_library_items_by_section on content_library_items (organization_id, source_course_id, source_section_id);
create index content_library_items_by_lesson on content_library_items (organization_id, source_course_id, source_lesson_id);
create index content_library_items_by_keeper on content_library_items (organization_id, kept_by_id);
create index content_library_items_by_dictionary on content_library_items (organization_id, search_config);
create index content_library_items_trashed on content_library_items (organization_id, deleted_at) where deleted_at is not null;
create index content_library_items_search on content_library_items using gin (organization_id, search) with (fastupdate = off);
create index content_library_items_trigrams on content_library_items using gin (organization_id, words gin_trgm_ops) with (fastupdate = off);
comment on table content_library_items is 'A lesson or a section that is kept once and used in many courses.';
comment on column content_library_items.tag_line is 'Its tags as they are read and searched; content_library_tags has each of them.';
comment on column content_library_items.newest_number is 'The number of its newest version.';

create table content_library_tags (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  item_id uuid not null,
  tag text collate "C" not null check (length(tag) between 1 and 40),
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, tag, item_id),
  foreign key (organization_id, item_id) references content_library_items (organization_id, id) on delete cascade
);
create index content_library_tags_by_item on content_library_tags (organization_id, item_id);
comment on table content_library_tags is 'A word under which an item of the library is found.';

create table content_library_versions (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  item_id uuid not null,
  number integer not null check (number > 0),
  published_by_id uuid,
  published_at timestamptz not null,
  note text not null default '' check (length(note) <= 300),
  digest text not null,
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, item_id, number),
  foreign key (organization_id, item_id) references content_library_items (organization_id, id) on delete cascade,
  foreign key (organization_id, published_by_id) references memberships (organization_id, id) on delete set null (published_by_id)
);
create index content_library_versions_by_author on content_library_versions (organization_id, published_by_id);
comment on table content_library_versions is 'What an item of the library held when somebody published it, the last twenty.';

create table content_library_lessons (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  version_id uuid not null,
  lesson_key uuid not null,
  position integer not null check (position >= 0),
  title text not null check (length(title) between 1 and 200),
  lesson_type lesson_type not null,
  body text not null default '',
  target_url text check (length(target_url) <= 2000),
  file_id uuid,
  planned_minutes integer not null default 0 check (planned_minutes between 0 and 6000),
  completion_rule text not null default 'opened' check (length(completion_rule) <= 40),
  is_required boolean not null default true,
  is_excluded boolean not null default false,
  settings jsonb not null default '{}',
  captions jsonb not null default '[]',
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, version_id, position),
  foreign key (organization_id, version_id) references content_library_versions (organization_id, id) on delete cascade,
  foreign key (organization_id, file_id) references files (organization_id, id) on delete no action deferrable initially deferred
);
create index content_library_lessons_by_file on content_library_lessons (organization_id, file_id);
comment on table content_library_lessons is 'A lesson in a version of an item of the library.';
comment on column content_library_lessons.captions is 'The captions of its film: language, label and content of each.';
comment on column content_library_lessons.lesson_key is 'The same in every version: the lesson it was made from.';

create table content_library_uses (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  item_id uuid not null,
  course_id uuid not null,
  section_id uuid not null,
  number integer not null check (number > 0),
  ignored_number integer not null default 0 check (ignored_number >= 0),
  used_by_id uuid,
  used_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, course_id, id),
  foreign key (organization_id, item_id) references content_library_items (organization_id, id) on delete cascade,
  foreign key (organization_id, course_id, section_id) references course_sections (organization_id, course_id, id) on delete cascade,
  foreign key (organization_id, used_by_id) references memberships (organization_id, id) on delete set null (used_by_id)
);
create index content_library_uses_by_item on content_library_uses (organization_id, item_id, id);
create index content_library_uses_by_section on content_library_uses (organization_id, course_id, section_id);
create index content_library_uses_by_person on content_library_uses (organization_id, used_by_id);
comment on table content_library_uses is 'An item of the library in a course: which version of it is there, and up to which newer ones were ignored.';

create table content_library_use_lessons (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  use_id uuid not null,
  course_id uuid not null,
  lesson_id uuid not null,
  lesson_key uuid not null,
  written_digest text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, course_id, lesson_id),
  foreign key (organization_id, course_id, use_id) references content_library_uses (organization_id, course_id, id) on delete cascade,
  foreign key (organization_id, course_id, lesson_id) references course_lessons (organization_id, course_id, id) on delete cascade
);
create index content_library_use_lessons_by_use on content_library_use_lessons (organization_id, course_id, use_id);
comment on table content_library_use_lessons is 'A lesson of a course that came from the library.';
comment on column content_library_use_lessons.written_digest is 'What was written into the lesson: where it differs, the course has changed it since.';
