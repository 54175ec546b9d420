create domain note_color as text check (value in ('yellow', 'green', 'blue', 'pink'));

create table course_bookmarks (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  course_id uuid not null,
  lesson_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, member_id) references memberships (organization_id, id) on delete cascade,
  foreign key (organization_id, course_id) references courses (organization_id, id) on delete cascade,
  foreign key (organization_id, course_id, lesson_id) references course_lessons (organization_id, course_id, id) on delete cascade
);
create unique index course_bookmarks_once on course_bookmarks (organization_id, member_id, course_id, lesson_id) nulls not distinct where deleted_at is null;
create index course_bookmarks_by_member on course_bookmarks (organization_id, member_id, id);
create index course_bookmarks_by_lesson on course_bookmarks (organization_id, course_id, lesson_id);
comment on table course_bookmarks is 'A lesson, or a course as a whole, that a person wants to find again; seen by that person alone.';

create table lesson_notes (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  course_id uuid not null,
  lesson_id uuid not null,
  color note_color,
  quote text check (length(quote) between 1 and 5000),
  prefix text not null default '' check (length(prefix) <= 100),
  suffix text not null default '' check (length(suffix) <= 100),
  start_hint integer check (start_hint >= 0),
  media_seconds integer check (media_seconds between 0 and 359999),
  body text not null default '' check (length(body) <= 20000),
  words text generated always as (coalesce(quote || ' ', '') || body) stored,
  search_config regconfig not null default 'simple',
  search tsvector generated always as (to_tsvector(search_config, coalesce(quote || ' ', '') || body)) stored,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (organization_id, id),
  check (quote is not null or body <> ''),
  check ((quote is null) = (color is null)),
  foreign key (organization_id, member_id) references memberships (organization_id, id) on delete cascade,
  -- A note outlives what it is about in the trash; deferred, so that deleting an organization may take both in any order.
  foreign key (organization_id, course_id) references courses (organization_id, id) on delete no action deferrable initially deferred,
  foreign key (organization_id, course_id, lesson_id) references course_lessons (organization_id, course_id, id) on delete no action deferrable initially deferred
);
create index lesson_notes_by_member on lesson_notes (organization_id, member_id, id);
create index lesson_notes_by_course on lesson_notes (organization_id, member_id, course_id, id);
create index lesson_notes_by_lesson on lesson_notes (organization_id, course_id, lesson_id, member_id);
create index lesson_notes_highlights on lesson_notes (organization_id, member_id, id) where body = '' and deleted_at is null;
create index lesson_notes_search on lesson_notes using gin (organization_id, member_id, search) with (fastupdate = off);
create index lesson_notes_trigrams on lesson_notes using gin (organization_id, member_id, words gin_trgm_ops) with (fastupdate = off);
comment on table lesson_notes is 'What a person marked in a lesson or wrote beside it: a highlight, a note, or both; seen by that person alone.';
comment on column lesson_notes.start_hint is 'Where in the lesson''s text the quote stood when it was marked.';
