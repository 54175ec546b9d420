create domain course_status as text check (value in ('draft', 'published', 'archived'));
create domain course_difficulty as text check (value in ('beginner', 'intermediate', 'advanced'));
create domain lesson_type as text
  check (value in ('video', 'article', 'quiz', 'assignment', 'live_session', 'resource', 'link'));
create domain content_type as text check (value in ('video', 'article', 'quiz', 'assignment', 'resource'));

create table courses (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid
    references organizations (id) on delete cascade,
  id uuid not null default uuidv7(),
  slug slug not null,
  title text not null check (length(title) between 1 and 200),
  title_key text collate "C" generated always as (lower(title)) stored,
  summary text not null default '' check (length(summary) <= 1000),
  instructor_id uuid not null,
  subject text not null default '' check (length(subject) <= 60),
  difficulty course_difficulty not null default 'beginner',
  language locale_tag not null default 'en',
  search_config regconfig not null default 'simple',
  search tsvector generated always as (
    setweight(to_tsvector(search_config, title), 'A') || setweight(to_tsvector(search_config, subject), 'B')
    || setweight(to_tsvector(search_config, summary), 'C')) stored,
  cover_file_id uuid,
  status course_status not null default 'draft',
  visibility text not null default 'organization' check (visibility in ('organization', 'invitation')),
  is_self_enrolment boolean not null default true,
  capacity integer check (capacity > 0),
  starts_at timestamptz,
  ends_at timestamptz,
  published_at timestamptz,
  listed_at timestamptz generated always as (coalesce(published_at, created_at)) stored,
  external_id text check (length(external_id) between 1 and 200),
  enrolled_count integer not null default 0 check (enrolled_count >= 0),
  lesson_count integer not null default 0 check (lesson_count >= 0),
  required_lesson_count integer not null default 0 check (required_lesson_count >= 0),
  planned_minutes integer not null default 0 check (planned_minutes >= 0),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (organization_id, id),
  check (ends_at is null or starts_at is null or ends_at > starts_at),
  constraint courses_not_overbooked check (capacity is null or enrolled_count <= capacity),
  -- Deferred, so that deleting an organization may take both in any order; so are the files of lessons and imports.
  foreign key (organization_id, instructor_id) references memberships (organization_id, id) on delete no action deferrable initially deferred,
  foreign key (organization_id, cover_file_id) references files (organization_id, id) on delete set null (cover_file_id)
);
create unique index courses_slug_key on courses (organization_id, slug) where deleted_at is null;
create unique index courses_external_id_key on courses (organization_id, external_id) where deleted_at is null;
-- The catalogue walks these: what somebody may see, in an order it offers, and no further than a page.
create index courses_by_time on courses (organization_id, status, visibility, listed_at desc, id desc) where deleted_at is null;
create index courses_by_title on courses (organization_id, status, visibility, title_key, id) where deleted_at is null;
create index courses_by_subject on courses (organization_id, status, visibility, subject, listed_at desc, id desc) where deleted_at is null;
create index courses_by_difficulty on courses (organization_id, status, visibility, difficulty, listed_at desc, id desc) where deleted_at is null;
create index courses_by_instructor on courses (organization_id, instructor_id, status, listed_at desc, id desc);
create index courses_by_cover on courses (organization_id, cover_file_id);
create index courses_search on courses using gin (organization_id, search);
create index courses_title_trigrams on courses using gin (organization_id, title gin_trgm_ops);
create index courses_by_dictionary on courses (organization_id, search_config);
comment on table courses is 'A course of an organization, from draft to archive.';

create table course_words (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid
    references organizations (id) on delete cascade,
  id uuid not null default uuidv7(),
  word text not null check (length(word) between 3 and 60),
  created_at timestamptz not null default now(),
  primary key (organization_id, id)
);
-- Not unique: two courses that bring the same new word at once would wait for each other, and a word twice does no harm.
create index course_words_by_word on course_words (organization_id, word);
create index course_words_trigrams on course_words using gin (organization_id, word gin_trgm_ops);
comment on table course_words is 'Words that titles of courses had at some time, among which a search looks for what a slip of the pen may have meant.';

create table course_slugs (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  slug slug not null,
  course_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, slug),
  foreign key (organization_id, course_id) references courses (organization_id, id) on delete cascade
);
create index course_slugs_by_course on course_slugs (organization_id, course_id);
comment on table course_slugs is 'Addresses a course once had; they redirect to the present one.';

create table course_instructors (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  member_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, course_id, member_id),
  foreign key (organization_id, course_id) references courses (organization_id, id) on delete cascade,
  foreign key (organization_id, member_id) references memberships (organization_id, id) on delete cascade
);
create index course_instructors_by_member on course_instructors (organization_id, member_id, course_id);
comment on table course_instructors is 'Who teaches a course beside its instructor.';

create table course_sections (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  parent_id uuid,
  title text not null check (length(title) between 1 and 200),
  position integer not null check (position >= 0),
  import_key text check (length(import_key) <= 400),
  imported_title text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, course_id, id),
  foreign key (organization_id, course_id) references courses (organization_id, id) on delete cascade,
  foreign key (organization_id, course_id, parent_id) references course_sections (organization_id, course_id, id) on delete cascade
);
create index course_sections_by_course on course_sections (organization_id, course_id, position) where deleted_at is null;
create index course_sections_by_parent on course_sections (organization_id, course_id, parent_id);
create unique index course_sections_import_key on course_sections (organization_id, course_id, import_key) where deleted_at is null;
comment on table course_sections is 'A chapter of a course; sections nest, and share one order with the lessons beside them.';

create table course_lessons (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  section_id uuid not null,
  slug slug not null,
  title text not null check (length(title) between 1 and 200),
  position integer not null check (position >= 0),
  lesson_type lesson_type not null,
  content_type content_type generated always as (
    case when lesson_type in ('link', 'live_session') then 'resource' else lesson_type end) stored,
  body text not null default '',
  target_url text check (length(target_url) <= 2000),
  file_id uuid,
  settings jsonb not null default '{}',
  is_discussion boolean not null default false,
  planned_minutes integer not null default 0 check (planned_minutes between 0 and 6000),
  completion_rule text not null default 'opened' check (completion_rule in ('opened', 'marked_done')),
  is_required boolean not null default true,
  import_key text check (length(import_key) <= 400),
  imported_digest text,
  written_digest text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, course_id, id),
  foreign key (organization_id, course_id) references courses (organization_id, id) on delete cascade,
  foreign key (organization_id, course_id, section_id) references course_sections (organization_id, course_id, id) on delete cascade,
  foreign key (organization_id, file_id) references files (organization_id, id) on delete no action deferrable initially deferred
);
create unique index course_lessons_slug_key on course_lessons (organization_id, course_id, slug) where deleted_at is null;
create index course_lessons_by_section on course_lessons (organization_id, course_id, section_id, position);
create index course_lessons_by_file on course_lessons (organization_id, file_id);
create unique index course_lessons_import_key on course_lessons (organization_id, course_id, import_key) where deleted_at is null;
comment on table course_lessons is 'One step of a course: an article, a video, a file, a link, and kinds that later modules add.';

create table lesson_slugs (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  lesson_id uuid not null,
  slug slug not null,
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, course_id, slug),
  foreign key (organization_id, course_id, lesson_id) references course_lessons (organization_id, course_id, id) on delete cascade
);
create index lesson_slugs_by_lesson on lesson_slugs (organization_id, course_id, lesson_id);
comment on table lesson_slugs is 'Addresses a lesson once had; they redirect to the present one.';

create table course_imports (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  course_id uuid,
  file_id uuid not null,
  requested_by_id uuid not null,
  status text not null check (status in ('checked', 'importing', 'imported', 'failed', 'cancelled')),
  progress integer not null default 0 check (progress between 0 and 100),
  attempt_count integer not null default 0 check (attempt_count >= 0),
  title text not null default '' check (length(title) <= 400),
  package_key text not null default '' check (length(package_key) <= 400),
  package_format text not null default '' check (length(package_format) <= 60),
  language locale_tag,
  error_code text,
  error_detail text,
  choices jsonb not null default '{}',
  outline_digest text,
  heartbeat_at timestamptz,
  finished_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, course_id) references courses (organization_id, id) on delete cascade,
  foreign key (organization_id, file_id) references files (organization_id, id) on delete no action deferrable initially deferred,
  foreign key (organization_id, requested_by_id) references memberships (organization_id, id) on delete cascade
);
create index course_imports_by_course on course_imports (organization_id, course_id, created_at desc);
create index course_imports_by_file on course_imports (organization_id, file_id);
create index course_imports_by_requester on course_imports (organization_id, requested_by_id, created_at desc);
create index course_imports_by_package on course_imports (organization_id, package_key, created_at desc);
create index course_imports_running on course_imports (status, heartbeat_at) where status in ('importing', 'cancelled');
comment on table course_imports is 'A course package on its way into a course: checked, being imported, imported, or why not.';

create table course_import_items (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  import_id uuid not null,
  position integer not null,
  depth integer not null default 0,
  kind text not null check (length(kind) <= 40),
  import_key text not null check (length(import_key) <= 1000),
  title text not null check (length(title) <= 400),
  outcome text not null check (length(outcome) <= 40),
  reason text not null check (length(reason) <= 40),
  argument text not null default '',
  notes jsonb not null default '[]',
  digest text,
  is_hidden boolean not null default false,
  effect text check (length(effect) <= 40),
  lesson_id uuid,
  file_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, import_id, position),
  foreign key (organization_id, import_id) references course_imports (organization_id, id) on delete cascade,
  foreign key (organization_id, lesson_id) references course_lessons (organization_id, id) on delete set null (lesson_id),
  foreign key (organization_id, file_id) references files (organization_id, id) on delete set null (file_id)
);
create index course_import_items_by_kind on course_import_items (organization_id, import_id, kind, position);
create index course_import_items_by_lesson on course_import_items (organization_id, lesson_id);
create index course_import_items_by_file on course_import_items (organization_id, file_id);
comment on table course_import_items is 'One line of an import report: what a piece of the package becomes, or why it is left out.';
