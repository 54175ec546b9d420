-- What every SQL test stands on: two organizations, some people, one course of two sections and four lessons. Each test
-- runs as the schema's owner in a transaction of its own that is rolled back.
create schema test;
grant usage on schema test to public;
set local search_path = public, test;

-- Anything that has a name has this id.
create function test.id(name text) returns uuid language sql immutable set search_path = public, pg_temp
as $$ select md5(name)::uuid $$;

create function test.expect(sentence text, expected anycompatible, actual anycompatible) returns void
language plpgsql volatile set search_path = public, pg_temp
as $$
begin
  if expected is distinct from actual then
    raise exception '%: expected %, but it is %', sentence, coalesce(expected::text, 'nothing'), coalesce(actual::text, 'nothing');
  end if;
end $$;

create function test.expect_refused(sentence text, state text, statement text) returns void
language plpgsql volatile set search_path = public, test, pg_temp
as $$
begin
  begin
    execute statement;
  exception when others then
    if sqlstate <> state then
      raise exception '%: expected to be refused with %, but it was with % (%)', sentence, state, sqlstate, sqlerrm;
    end if;
    return;
  end;
  raise exception '%: expected to be refused with %, but it went through', sentence, state;
end $$;

-- Who acts from now on, as the application's transactions say it.
create function test.enter(organization text, person text default null, reach text default 'all', action text default '') returns void
language plpgsql volatile set search_path = public, test, pg_temp
as $$
begin
  perform set_config('app.organization_id', id(organization)::text, true), set_config('app.member_id', coalesce(id(person)::text, ''), true),
          set_config('app.user_id', coalesce((select user_id::text from memberships where id = id(person)), ''), true),
          set_config('app.reach', reach, true), set_config('app.actor_kind', 'person', true), set_config('app.action', action, true);
end $$;
grant execute on all routines in schema test to public;

insert into users (id, full_name, email, is_platform_admin)
values (id('ada''s account'), 'Ada Marlow', 'ada@acme.test', false), (id('root''s account'), 'Root', 'root@lectern.test', true);
insert into organizations (id, slug, name) values (id('acme'), 'acme', 'Acme Training'), (id('globex'), 'globex', 'Globex-Schule');
insert into memberships (organization_id, id, full_name, email, user_id)
values (id('acme'), id('ada'), 'Ada Marlow', 'ada@acme.test', id('ada''s account')), (id('acme'), id('ben'), 'Ben Okafor', 'ben@acme.test', null),
       (id('acme'), id('cleo'), 'Cleo Marchetti', 'cleo@acme.test', null), (id('globex'), id('dan'), 'Dan Krüger', 'dan@globex.test', null);
insert into courses (organization_id, id, slug, title, summary, instructor_id, search_config, status)
values (id('acme'), id('balance'), 'balance', 'Reading a balance sheet', 'What the numbers of a company say', id('ben'), 'english', 'published');
insert into course_sections (organization_id, id, course_id, title, position)
values (id('acme'), id('first section'), id('balance'), 'First', 0), (id('acme'), id('second section'), id('balance'), 'Second', 1);
insert into course_lessons (organization_id, id, course_id, section_id, slug, title, position, lesson_type, planned_minutes, is_required)
values (id('acme'), id('lesson 1'), id('balance'), id('first section'), 'lesson-1', 'Lesson 1', 0, 'article', 10, true),
       (id('acme'), id('lesson 2'), id('balance'), id('first section'), 'lesson-2', 'Lesson 2', 1, 'article', 5, true),
       (id('acme'), id('lesson 3'), id('balance'), id('second section'), 'lesson-3', 'Lesson 3', 0, 'video', 20, true),
       (id('acme'), id('lesson 4'), id('balance'), id('second section'), 'lesson-4', 'Lesson 4', 1, 'link', 1, false);
