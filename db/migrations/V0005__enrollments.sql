create domain enrollment_status as text check (value in ('enrolled', 'in_progress', 'completed', 'dropped'));
create domain activity_type as text
  check (value in ('enrolled', 'lesson_started', 'lesson_completed', 'lesson_reopened', 'course_completed', 'dropped'));

create table enrollments (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  student_id uuid not null,
  status enrollment_status not null default 'enrolled',
  source text not null default 'self' check (source in ('self', 'staff', 'team', 'import', 'demo')),
  enrolled_by_id uuid,
  enrolled_at timestamptz not null default now(),
  completed_at timestamptz,
  dropped_at timestamptz,
  dropped_by_id uuid,
  access_ends_at timestamptz,
  last_accessed_at timestamptz,
  seen_at timestamptz generated always as (coalesce(last_accessed_at, 'epoch')) stored,
  last_lesson_id uuid,
  completed_lesson_count integer not null default 0 check (completed_lesson_count >= 0),
  time_spent_seconds bigint not null default 0 check (time_spent_seconds >= 0),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  check (status <> 'completed' or completed_at is not null),
  check (status <> 'dropped' or dropped_at is not null),
  unique (organization_id, course_id, student_id),
  foreign key (organization_id, course_id) references courses (organization_id, id) on delete cascade,
  foreign key (organization_id, student_id) references memberships (organization_id, id) on delete cascade,
  foreign key (organization_id, enrolled_by_id) references memberships (organization_id, id) on delete set null (enrolled_by_id),
  foreign key (organization_id, dropped_by_id) references memberships (organization_id, id) on delete set null (dropped_by_id),
  foreign key (organization_id, course_id, last_lesson_id) references course_lessons (organization_id, course_id, id) on delete set null (last_lesson_id)
);
create index enrollments_by_student on enrollments (organization_id, student_id, last_accessed_at desc);
-- Whoever was never there was seen at the epoch, so that a roster can go on after any row; a column, since an expression
-- under row-level security does not use its index.
create index enrollments_by_seen on enrollments (organization_id, course_id, seen_at, id);
create index enrollments_by_status_seen on enrollments (organization_id, course_id, status, seen_at, id);
create index enrollments_by_progress on enrollments (organization_id, course_id, completed_lesson_count, id);
create index enrollments_by_enroller on enrollments (organization_id, enrolled_by_id);
create index enrollments_by_dropper on enrollments (organization_id, dropped_by_id);
create index enrollments_by_last_lesson on enrollments (organization_id, course_id, last_lesson_id);
comment on table enrollments is 'A student in a course: how far, since when, until when.';

create table student_progress (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  enrollment_id uuid not null,
  course_id uuid not null,
  lesson_id uuid not null,
  student_id uuid not null,
  first_opened_at timestamptz,
  last_opened_at timestamptz,
  completed_at timestamptz,
  time_spent_seconds integer not null default 0 check (time_spent_seconds >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, student_id, lesson_id),
  foreign key (organization_id, enrollment_id) references enrollments (organization_id, id) on delete cascade,
  foreign key (organization_id, course_id, lesson_id) references course_lessons (organization_id, course_id, id) on delete cascade,
  foreign key (organization_id, student_id) references memberships (organization_id, id) on delete cascade
);
create index student_progress_by_enrollment on student_progress (organization_id, enrollment_id);
create index student_progress_by_lesson on student_progress (organization_id, course_id, lesson_id);
comment on table student_progress is 'What one student did with one lesson: opened, completed, and the seconds spent on it.';

create table student_activity (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  student_id uuid not null,
  course_id uuid not null,
  lesson_id uuid,
  activity_type activity_type not null,
  occurred_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, student_id) references memberships (organization_id, id) on delete cascade,
  foreign key (organization_id, course_id) references courses (organization_id, id) on delete cascade,
  foreign key (organization_id, course_id, lesson_id) references course_lessons (organization_id, course_id, id) on delete cascade
);
create index student_activity_by_student on student_activity (organization_id, student_id, occurred_at desc);
create index student_activity_by_course on student_activity (organization_id, course_id, occurred_at desc);
create unique index student_activity_completes_once on student_activity (organization_id, course_id, student_id)
  where activity_type = 'course_completed';
create index student_activity_by_lesson on student_activity (organization_id, course_id, lesson_id);
comment on table student_activity is 'The record of what students did, in order; progress can be recomputed from it.';

create table study_minutes (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  student_id uuid not null,
  day date not null,
  seconds integer not null check (seconds >= 0),
  counted_until timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, student_id, day),
  foreign key (organization_id, student_id) references memberships (organization_id, id) on delete cascade
);
comment on table study_minutes is 'Seconds a student spent learning, per day of the student''s own time zone.';

create table enrollment_counts (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  not_started_count integer not null default 0 check (not_started_count >= 0),
  in_progress_count integer not null default 0 check (in_progress_count >= 0),
  completed_count integer not null default 0 check (completed_count >= 0),
  dropped_count integer not null default 0 check (dropped_count >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, course_id),
  foreign key (organization_id, course_id) references courses (organization_id, id) on delete cascade
);
comment on table enrollment_counts is 'How many students of a course have not started, are under way, have completed it, have left.';
