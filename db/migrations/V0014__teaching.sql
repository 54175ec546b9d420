create table instructor_profiles (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  instructor_id uuid not null,
  headline text not null default '' check (length(headline) <= 120),
  biography text not null default '' check (length(biography) <= 4000),
  links text not null default '' check (length(links) <= 2000),
  is_public boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, instructor_id),
  foreign key (organization_id, instructor_id) references memberships (organization_id, id) on delete cascade
);
comment on table instructor_profiles is 'What somebody who teaches says of themselves: a headline, a biography, links.';

create table instructor_settings (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  instructor_id uuid not null,
  away_days integer not null default 7 check (away_days between 1 and 90),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, instructor_id),
  foreign key (organization_id, instructor_id) references memberships (organization_id, id) on delete cascade
);
comment on table instructor_settings is 'How somebody who teaches wants to look at their courses: after how many days a student counts as away.';

create table lesson_counts (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  lesson_id uuid not null,
  opened_count integer not null default 0 check (opened_count >= 0),
  completed_count integer not null default 0 check (completed_count >= 0),
  time_spent_seconds bigint not null default 0 check (time_spent_seconds >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, course_id, lesson_id),
  foreign key (organization_id, course_id, lesson_id) references course_lessons (organization_id, course_id, id) on delete cascade
);
comment on table lesson_counts is 'How many students opened and completed each lesson, and the seconds all of them spent on it.';

insert into lesson_counts (organization_id, course_id, lesson_id, opened_count, completed_count, time_spent_seconds)
select p.organization_id, p.course_id, p.lesson_id, count(p.first_opened_at), count(p.completed_at), sum(p.time_spent_seconds)
  from student_progress p
 where p.first_opened_at is not null or p.completed_at is not null or p.time_spent_seconds > 0
 group by p.organization_id, p.course_id, p.lesson_id;
