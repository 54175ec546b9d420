-- ${derived}

do $$
declare
  t text;
  own text;
begin
  for t in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy tenant on %I as restrictive to lectern_app
      using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))
      with check (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid))$p$, t);
    execute format('create policy owner on %I to lectern_owner using (true) with check (true)', t);
    execute format('create policy operator on %I to lectern_operator using (true) with check (true)', t);
    execute format('create policy application on %I to lectern_app using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to lectern_app, lectern_operator', t);
  end loop;
  foreach t in array array['users', 'sessions', 'credentials', 'password_resets', 'throttles'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner on %I to lectern_owner using (true) with check (true)', t);
    execute format('create policy operator on %I to lectern_operator using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to lectern_operator', t);
  end loop;
  create policy oneself on users to lectern_app using (id = (select nullif(current_setting('app.user_id', true), '')::uuid));
  create policy oneself on sessions to lectern_app using (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
  grant select, update on users to lectern_app;
  grant select, delete on sessions to lectern_app;
end $$;

grant select on course_enrollments, lesson_progress, live_course_stats to lectern_app;
