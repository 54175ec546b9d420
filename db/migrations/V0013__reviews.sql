create domain review_rating as text check (value in ('great', 'good', 'okay', 'could_be_better'));
create domain review_status as text check (value in ('pending', 'submitted', 'escalated', 'resolved', 'archived'));

alter domain activity_type drop constraint activity_type_check;
alter domain activity_type add constraint activity_type_check
  check (value in ('enrolled', 'lesson_started', 'lesson_completed', 'lesson_reopened', 'course_completed', 'dropped', 'review_posted'));

create table course_reviews (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  student_id uuid not null,
  stars integer not null check (stars between 1 and 5),
  rating review_rating not null generated always as (
    case when stars = 5 then 'great' when stars = 4 then 'good' when stars = 3 then 'okay' else 'could_be_better' end) stored,
  body text not null check (length(body) between 1 and 4000),
  status review_status not null default 'pending',
  submitted_at timestamptz,
  edited_at timestamptz,
  withdrawn_at timestamptz,
  answer text check (length(answer) between 1 and 4000),
  answered_by_id uuid,
  answered_at timestamptz,
  resolved_by_id uuid,
  resolved_at timestamptz,
  hidden_by_id uuid,
  hidden_at timestamptz,
  hidden_reason text check (length(hidden_reason) between 1 and 500),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, course_id, student_id),
  check (submitted_at is not null or status in ('pending', 'archived')),
  check (status <> 'resolved' or answer is not null and resolved_at is not null),
  check ((answer is null) = (answered_at is null)),
  check ((hidden_at is null) = (hidden_reason is null)),
  foreign key (organization_id, course_id) references courses (organization_id, id) on delete cascade,
  foreign key (organization_id, student_id) references memberships (organization_id, id) on delete cascade,
  foreign key (organization_id, answered_by_id) references memberships (organization_id, id) on delete set null (answered_by_id),
  foreign key (organization_id, resolved_by_id) references memberships (organization_id, id) on delete set null (resolved_by_id),
  foreign key (organization_id, hidden_by_id) references memberships (organization_id, id) on delete set null (hidden_by_id)
);
create index course_reviews_by_time on course_reviews (organization_id, course_id, submitted_at, id) where submitted_at is not null and withdrawn_at is null;
create index course_reviews_by_stars on course_reviews (organization_id, course_id, stars, id) where submitted_at is not null and withdrawn_at is null;
create index course_reviews_waiting on course_reviews (organization_id, submitted_at, id) where status = 'escalated';
create index course_reviews_by_student on course_reviews (organization_id, student_id);
create index course_reviews_by_answerer on course_reviews (organization_id, answered_by_id);
create index course_reviews_by_resolver on course_reviews (organization_id, resolved_by_id);
create index course_reviews_by_hider on course_reviews (organization_id, hidden_by_id);
comment on table course_reviews is 'What a student thinks of a course, in stars and words, and what those who teach it answer.';

create table course_review_counts (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  one_star_count integer not null default 0 check (one_star_count >= 0),
  two_star_count integer not null default 0 check (two_star_count >= 0),
  three_star_count integer not null default 0 check (three_star_count >= 0),
  four_star_count integer not null default 0 check (four_star_count >= 0),
  five_star_count integer not null default 0 check (five_star_count >= 0),
  escalated_count integer not null default 0 check (escalated_count >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, course_id),
  foreign key (organization_id, course_id) references courses (organization_id, id) on delete cascade
);
comment on table course_review_counts is 'How many reviews of a course gave how many stars, without those that were taken back or hidden, and how many wait for an answer.';
