create table lesson_qa (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  lesson_id uuid not null,
  parent_id uuid,
  posted_by_id uuid,
  posted_at timestamptz not null,
  edited_at timestamptz,
  is_staff boolean not null default false,
  is_anonymous boolean not null default false,
  title text check (length(title) between 1 and 200),
  body text not null check (length(body) <= 10000),
  quote text check (length(quote) between 1 and 1000),
  quote_prefix text not null default '' check (length(quote_prefix) <= 100),
  quote_suffix text not null default '' check (length(quote_suffix) <= 100),
  video_seconds integer check (video_seconds between 0 and 359999),
  accepted_answer_id uuid,
  accepted_by_id uuid,
  accepted_at timestamptz,
  locked_at timestamptz,
  locked_by_id uuid,
  deleted_at timestamptz,
  deleted_by_id uuid,
  deletion_reason text check (length(deletion_reason) between 1 and 500),
  vote_count integer not null default 0 check (vote_count >= 0),
  answer_count integer not null default 0 check (answer_count >= 0),
  report_count integer not null default 0 check (report_count >= 0),
  version integer not null default 1,
  is_listed boolean generated always as (parent_id is null and (deleted_at is null or answer_count > 0)) stored,
  is_waiting boolean generated always as (parent_id is null and deleted_at is null and locked_at is null and answer_count = 0) stored,
  is_open boolean generated always as (parent_id is null and deleted_at is null and locked_at is null and accepted_answer_id is null) stored,
  is_reported boolean generated always as (deleted_at is null and report_count > 0) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, course_id, lesson_id, id),
  unique (organization_id, parent_id, id),
  check ((parent_id is null) = (title is not null)),
  check (parent_id is null or body <> ''),
  check (parent_id is null or quote is null and video_seconds is null and accepted_answer_id is null and locked_at is null),
  check ((accepted_answer_id is null) = (accepted_at is null)),
  foreign key (organization_id, course_id, lesson_id) references course_lessons (organization_id, course_id, id) on delete cascade,
  -- An answer goes with its question to another lesson.
  foreign key (organization_id, course_id, lesson_id, parent_id) references lesson_qa (organization_id, course_id, lesson_id, id)
    on update cascade on delete cascade,
  foreign key (organization_id, id, accepted_answer_id) references lesson_qa (organization_id, parent_id, id) on delete no action deferrable initially deferred,
  foreign key (organization_id, posted_by_id) references memberships (organization_id, id) on delete set null (posted_by_id),
  foreign key (organization_id, accepted_by_id) references memberships (organization_id, id) on delete set null (accepted_by_id),
  foreign key (organization_id, locked_by_id) references memberships (organization_id, id) on delete set null (locked_by_id),
  foreign key (organization_id, deleted_by_id) references memberships (organization_id, id) on delete set null (deleted_by_id)
);
create index lesson_qa_by_parent on lesson_qa (organization_id, course_id, lesson_id, parent_id);
create index lesson_qa_answers on lesson_qa (organization_id, parent_id, vote_count desc, id) where parent_id is not null;
create index lesson_qa_by_accepted on lesson_qa (organization_id, id, accepted_answer_id);
create index lesson_qa_by_poster on lesson_qa (organization_id, posted_by_id, id desc);
create index lesson_qa_by_acceptor on lesson_qa (organization_id, accepted_by_id);
create index lesson_qa_by_locker on lesson_qa (organization_id, locked_by_id);
create index lesson_qa_by_deleter on lesson_qa (organization_id, deleted_by_id);
-- The lists: each walks its index from where the page before ended.
create index lesson_qa_at_lesson_by_votes on lesson_qa (organization_id, lesson_id, vote_count desc, id desc) where is_listed;
create index lesson_qa_at_lesson on lesson_qa (organization_id, lesson_id, id desc) where is_listed;
create index lesson_qa_at_lesson_waiting on lesson_qa (organization_id, lesson_id, id desc) where is_waiting;
create index lesson_qa_in_course on lesson_qa (organization_id, course_id, id desc) where is_listed;
create index lesson_qa_in_course_waiting on lesson_qa (organization_id, course_id, id) where is_waiting;
create index lesson_qa_in_course_open on lesson_qa (organization_id, course_id, id) where is_open;
create index lesson_qa_in_course_reported on lesson_qa (organization_id, course_id, id) where is_reported;
create index lesson_qa_waiting on lesson_qa (organization_id, id) where is_waiting;
create index lesson_qa_open on lesson_qa (organization_id, id) where is_open;
create index lesson_qa_reported on lesson_qa (organization_id, id) where is_reported;
create index lesson_qa_title_trigrams on lesson_qa using gin (organization_id, course_id, title gin_trgm_ops) with (fastupdate = off)
  where parent_id is null;
comment on table lesson_qa is 'Questions asked at lessons and, with a parent, their answers.';
comment on column lesson_qa.is_staff is 'Written by somebody who taught the course at that time.';
comment on column lesson_qa.is_anonymous is 'Fellow students do not see who wrote it; teachers do.';
comment on column lesson_qa.quote is 'The words of the lesson that a question is about, as they stood there; what stands around them helps to find them again.';

create table lesson_qa_votes (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  post_id uuid not null,
  member_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, post_id, member_id),
  foreign key (organization_id, post_id) references lesson_qa (organization_id, id) on delete cascade,
  foreign key (organization_id, member_id) references memberships (organization_id, id) on delete cascade
);
create index lesson_qa_votes_by_member on lesson_qa_votes (organization_id, member_id);
comment on table lesson_qa_votes is 'Who finds which question or answer helpful; one vote a person.';

create table lesson_qa_reports (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  post_id uuid not null,
  reported_by_id uuid not null,
  reported_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 500),
  settled_at timestamptz,
  settled_by_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, post_id) references lesson_qa (organization_id, id) on delete cascade,
  foreign key (organization_id, reported_by_id) references memberships (organization_id, id) on delete cascade,
  foreign key (organization_id, settled_by_id) references memberships (organization_id, id) on delete set null (settled_by_id)
);
create unique index lesson_qa_reports_once on lesson_qa_reports (organization_id, post_id, reported_by_id) where settled_at is null;
create index lesson_qa_reports_by_post on lesson_qa_reports (organization_id, post_id, id);
create index lesson_qa_reports_by_reporter on lesson_qa_reports (organization_id, reported_by_id);
create index lesson_qa_reports_by_settler on lesson_qa_reports (organization_id, settled_by_id);
comment on table lesson_qa_reports is 'What somebody finds wrong with a question or an answer, until a teacher has looked at it.';

create table lesson_qa_courses (
  organization_id uuid not null default nullif(current_setting('app.organization_id', true), '')::uuid,
  id uuid not null default uuidv7(),
  course_id uuid not null,
  is_anonymity_allowed boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, course_id),
  foreign key (organization_id, course_id) references courses (organization_id, id) on delete cascade
);
comment on table lesson_qa_courses is 'What the teachers of a course have said about its questions; a course without a row keeps to what is usual.';
