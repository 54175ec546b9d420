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
