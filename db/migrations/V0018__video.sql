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
