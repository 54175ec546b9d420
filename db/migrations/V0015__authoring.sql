alter table course_lessons add column is_hidden boolean not null default false;
comment on column course_lessons.is_hidden is 'Students neither see nor need it; its authors do.';

alter table courses
  add column is_template boolean not null default false,
  add constraint courses_template_is_draft check (not is_template or status = 'draft');
comment on column courses.is_template is 'It is there to be copied: nobody enrols in it.';
create index courses_templates on courses (organization_id, title_key, id) where is_template and deleted_at is null;

create table lesson_presence (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  lesson_id uuid not null,
  member_id uuid not null,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  left_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, course_id, lesson_id, member_id),
  foreign key (organization_id, course_id, lesson_id) references course_lessons (organization_id, course_id, id) on delete cascade,
  foreign key (organization_id, member_id) references memberships (organization_id, id) on delete cascade
);
create index lesson_presence_by_member on lesson_presence (organization_id, member_id);
create index lesson_presence_by_time on lesson_presence (seen_at);
comment on table lesson_presence is 'Who has a lesson open to edit it, since when, and when their page was last heard of.';

create table course_copies (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  source_id uuid not null,
  course_id uuid,
  requested_by_id uuid not null,
  status text not null check (status in ('copying', 'copied', 'failed', 'cancelled')),
  attempt_count integer not null default 0 check (attempt_count >= 0),
  title text not null check (length(title) between 1 and 200),
  shift_days integer not null default 0 check (shift_days between -200000 and 200000),
  zone text not null,
  is_weekday_kept boolean not null default false,
  is_with_instructors boolean not null default false,
  error_code text check (length(error_code) <= 40),
  heartbeat_at timestamptz,
  finished_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  check (status <> 'copied' or course_id is not null),
  foreign key (organization_id, source_id) references courses (organization_id, id) on delete cascade,
  foreign key (organization_id, course_id) references courses (organization_id, id) on delete cascade,
  foreign key (organization_id, requested_by_id) references memberships (organization_id, id) on delete cascade
);
create index course_copies_by_source on course_copies (organization_id, source_id);
create index course_copies_by_course on course_copies (organization_id, course_id);
create index course_copies_by_requester on course_copies (organization_id, requested_by_id, created_at desc);
create index course_copies_running on course_copies (heartbeat_at) where status = 'copying';
comment on table course_copies is 'A course being copied into a new draft: on its way, made, or why not.';
