-- ${derived}

-- Functions are nobody's by default. The application may call those that are not triggers' own; what looks across
-- organizations is the operator's.
do $$
declare
  f record;
begin
  for f in
    select p.oid::regprocedure signature, p.proname from pg_proc p
     where p.pronamespace = 'public'::regnamespace
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  loop
    execute format('revoke execute on routine %s from public', f.signature);
    if f.proname like 'tg\_%' or f.proname in ('drop_derived', 'keep_count', 'auto_create_student_progress', 'update_updated_at_column',
        'audited', 'changed_values', 'write_audit_rows', 'recount_lessons', 'recount_completed_lessons') then
      continue;
    end if;
    if f.proname in ('ensure_audit_partitions', 'counter_drift') then
      execute format('grant execute on routine %s to lectern_operator', f.signature);
    else
      execute format('grant execute on routine %s to lectern_app, lectern_operator', f.signature);
    end if;
  end loop;
end $$;
