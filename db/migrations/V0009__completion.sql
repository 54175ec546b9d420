call drop_derived();

alter table courses
  add column progress_weight text not null default 'lessons' check (progress_weight in ('lessons', 'minutes')),
  add column required_weight integer not null default 0 check (required_weight >= 0);
comment on column courses.progress_weight is 'What a lesson counts in the progress: each the same, or its planned minutes.';
update courses set required_weight = required_lesson_count;

-- Kinds of lessons that come later bring rules of their own.
alter table course_lessons drop constraint course_lessons_completion_rule_check;
alter table course_lessons
  add check (completion_rule ~ '^[a-z_]{1,40}$'),
  add column is_excluded boolean not null default false,
  add column reading_seconds integer not null generated always as (least(600, greatest(5, length(body) / 60))) stored,
  add check (not (is_required and is_excluded));
comment on column course_lessons.is_excluded is 'It counts in nothing: an extra beside the course.';
comment on column course_lessons.reading_seconds is 'The least time somebody needs who reads it: ten words a second, six characters a word.';

alter table enrollments
  add column completed_weight integer not null default 0 check (completed_weight >= 0),
  add column exempt_lesson_count integer not null default 0 check (exempt_lesson_count >= 0),
  add column exempt_weight integer not null default 0 check (exempt_weight >= 0);
comment on column enrollments.exempt_lesson_count is 'Required lessons that this student need not do.';
update enrollments set completed_weight = completed_lesson_count;

alter table enrollments
  add column group_id uuid,
  add column extended_until timestamptz,
  add column access_until timestamptz generated always as (case when access_ends_at is not null then greatest(access_ends_at, extended_until) end) stored,
  add foreign key (organization_id, course_id, group_id) references course_groups (organization_id, course_id, id) on delete set null (group_id);
create index enrollments_by_group on enrollments (organization_id, course_id, group_id, seen_at, id);
comment on column enrollments.access_until is 'Until when the student gets in, extensions counted; empty is without end.';

create table course_extensions (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  student_id uuid,
  group_id uuid,
  kind text not null check (kind in ('days', 'access', 'exempt', 'open')),
  lesson_id uuid,
  extra_days integer check (extra_days between 1 and 365),
  access_until timestamptz,
  reason text not null check (length(reason) between 1 and 500),
  given_by_id uuid,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  check (num_nonnulls(student_id, group_id) = 1),
  check ((kind = 'days') = (extra_days is not null)),
  check ((kind = 'access') = (access_until is not null)),
  check (case kind when 'exempt' then lesson_id is not null when 'access' then lesson_id is null else true end),
  foreign key (organization_id, course_id, student_id) references enrollments (organization_id, course_id, student_id) on delete cascade,
  foreign key (organization_id, student_id) references memberships (organization_id, id) on delete cascade,
  foreign key (organization_id, course_id, group_id) references course_groups (organization_id, course_id, id) on delete cascade,
  foreign key (organization_id, course_id, lesson_id) references course_lessons (organization_id, course_id, id) on delete cascade,
  foreign key (organization_id, given_by_id) references memberships (organization_id, id) on delete set null (given_by_id)
);
create index course_extensions_by_student on course_extensions (organization_id, course_id, student_id);
create index course_extensions_by_person on course_extensions (organization_id, student_id);
create index course_extensions_by_group on course_extensions (organization_id, course_id, group_id);
create index course_extensions_by_lesson on course_extensions (organization_id, course_id, lesson_id);
create index course_extensions_by_giver on course_extensions (organization_id, given_by_id);
comment on table course_extensions is 'What a student or a group is granted beyond the rules of a course, with the reason.';

alter table student_progress
  add column is_exempt boolean not null default false,
  add column end_reached_at timestamptz,
  add column corrected_by_id uuid,
  add column correction_reason text check (length(correction_reason) between 1 and 500),
  add check (correction_reason is not null or corrected_by_id is null),
  add foreign key (organization_id, corrected_by_id) references memberships (organization_id, id) on delete set null (corrected_by_id);
create index student_progress_by_corrector on student_progress (organization_id, corrected_by_id);
comment on column student_progress.correction_reason is 'Why somebody who looks after the course has set what stands here, until the student does something else.';

alter table student_activity
  add column corrected_by_id uuid,
  add column correction_reason text check (length(correction_reason) between 1 and 500),
  add foreign key (organization_id, corrected_by_id) references memberships (organization_id, id) on delete set null (corrected_by_id);
create index student_activity_by_corrector on student_activity (organization_id, corrected_by_id);
