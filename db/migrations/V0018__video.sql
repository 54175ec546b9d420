create table lesson_captions (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  lesson_id uuid not null,
  language locale_tag not null,
  label text not null check (length(label) between 1 and 60),
  content text not null check (length(content) between 1 and 3000000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, course_id, lesson_id) references course_lessons (organization_id, course_id, id) on delete cascade
);
create unique index lesson_captions_once on lesson_captions (organization_id, course_id, lesson_id, language) where deleted_at is null;
create index lesson_captions_by_lesson on lesson_captions (organization_id, course_id, lesson_id);
comment on table lesson_captions is 'What is said in the film of a lesson, with its times, in one language: WebVTT, written anew from what was sent.';

alter table course_lessons
  add column film_seconds integer generated always as (case when (settings ->> 'film_file')::uuid = file_id then (settings ->> 'film_seconds')::integer end) stored,
  add column watched_percent integer not null generated always as (coalesce((settings ->> 'watched_percent')::integer, 90)) stored,
  add check (watched_percent between 1 and 100);
comment on column course_lessons.film_seconds is 'How long its film is, as its author''s browser has found; empty while nobody knows, or once there is another film.';
comment on column course_lessons.watched_percent is 'How much of its film has to be watched where that completes it.';

create table lesson_playback (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  student_id uuid not null,
  course_id uuid not null,
  lesson_id uuid not null,
  stopped_at integer not null default 0 check (stopped_at between 0 and 86400),
  watched int4multirange not null default '{}',
  watched_percent integer not null default 0 check (watched_percent between 0 and 100),
  counted_until timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, student_id, lesson_id),
  foreign key (organization_id, student_id) references memberships (organization_id, id) on delete cascade,
  foreign key (organization_id, course_id, lesson_id) references course_lessons (organization_id, course_id, id) on delete cascade
);
create index lesson_playback_by_lesson on lesson_playback (organization_id, course_id, lesson_id);
comment on table lesson_playback is 'Where in the film of a lesson a student stopped, and which of its seconds they have watched.';
comment on column lesson_playback.counted_until is 'What is said to be watched before this moment is not counted again.';
