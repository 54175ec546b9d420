create table course_groups (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  name_key text collate "C" generated always as (lower(name)) stored,
  starts_at timestamptz,
  ends_at timestamptz,
  capacity integer check (capacity > 0),
  instructor_id uuid,
  member_count integer not null default 0 check (member_count >= 0),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, course_id, id),
  unique (organization_id, course_id, name_key),
  check (ends_at is null or starts_at is null or ends_at > starts_at),
  constraint course_groups_not_overbooked check (capacity is null or member_count <= capacity),
  foreign key (organization_id, course_id) references courses (organization_id, id) on delete cascade,
  foreign key (organization_id, instructor_id) references memberships (organization_id, id) on delete set null (instructor_id)
);
create index course_groups_by_instructor on course_groups (organization_id, instructor_id);
comment on table course_groups is 'A run of a course: the people who go through it together, with dates of their own.';

create table release_rules (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  section_id uuid,
  lesson_id uuid,
  group_id uuid,
  timing text check (timing in ('at_once', 'on_date', 'after_enrolment')),
  opens_at timestamptz,
  opens_after_days integer check (opens_after_days between 1 and 3650),
  ordering text check (ordering in ('free', 'after_previous', 'after_chosen')),
  due text check (due in ('never', 'on_date', 'after_enrolment')),
  due_at timestamptz,
  due_after_days integer check (due_after_days between 1 and 3650),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, course_id, id),
  unique nulls not distinct (organization_id, course_id, section_id, lesson_id, group_id),
  check (num_nonnulls(section_id, lesson_id) < 2),
  check (num_nonnulls(timing, ordering, due) > 0),
  check (coalesce(timing = 'on_date', false) = (opens_at is not null)),
  check (coalesce(timing = 'after_enrolment', false) = (opens_after_days is not null)),
  check (coalesce(due = 'on_date', false) = (due_at is not null)),
  check (coalesce(due = 'after_enrolment', false) = (due_after_days is not null)),
  check (due_at is null or opens_at is null or due_at > opens_at),
  check (due_after_days is null or opens_after_days is null or due_after_days > opens_after_days),
  foreign key (organization_id, course_id) references courses (organization_id, id) on delete cascade,
  foreign key (organization_id, course_id, section_id) references course_sections (organization_id, course_id, id) on delete cascade,
  foreign key (organization_id, course_id, lesson_id) references course_lessons (organization_id, course_id, id) on delete cascade,
  foreign key (organization_id, course_id, group_id) references course_groups (organization_id, course_id, id) on delete cascade
);
create index release_rules_by_group on release_rules (organization_id, course_id, group_id);
create index release_rules_by_lesson on release_rules (organization_id, course_id, lesson_id);
comment on table release_rules is 'When lessons open, and until when they are to be done: said of a course, a section or a lesson, for everybody or for one group.';
comment on column release_rules.timing is 'Empty, like ordering and due: what the section or course around it says holds.';

create table release_prerequisites (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  rule_id uuid not null,
  lesson_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, course_id, rule_id, lesson_id),
  foreign key (organization_id, course_id, rule_id) references release_rules (organization_id, course_id, id) on delete cascade,
  foreign key (organization_id, course_id, lesson_id) references course_lessons (organization_id, course_id, id) on delete cascade
);
create index release_prerequisites_by_lesson on release_prerequisites (organization_id, course_id, lesson_id);
comment on table release_prerequisites is 'A lesson that has to be complete before what a rule is about opens.';

alter table student_progress add column first_completed_at timestamptz;
update student_progress set first_completed_at = completed_at where completed_at is not null;
comment on column student_progress.first_completed_at is 'Stays when a mark is taken back: what it has opened stays open.';
