create table lesson_versions (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  lesson_id uuid not null,
  saved_by_id uuid,
  title text not null check (length(title) between 1 and 200),
  body text not null,
  target_url text check (length(target_url) <= 2000),
  file_id uuid,
  is_closed boolean not null default false,
  saved_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, course_id, lesson_id) references course_lessons (organization_id, course_id, id) on delete cascade,
  foreign key (organization_id, saved_by_id) references memberships (organization_id, id) on delete set null (saved_by_id),
  foreign key (organization_id, file_id) references files (organization_id, id) on delete no action deferrable initially deferred
);
create index lesson_versions_by_lesson on lesson_versions (organization_id, course_id, lesson_id, id);
create index lesson_versions_by_author on lesson_versions (organization_id, saved_by_id);
create index lesson_versions_by_file on lesson_versions (organization_id, file_id);
comment on table lesson_versions is 'What a lesson held at the end of each stretch of somebody''s work on it, the last twenty; kept by a trigger.';
comment on column lesson_versions.is_closed is 'Nothing that is written later goes into it any more.';
