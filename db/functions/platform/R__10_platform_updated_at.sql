-- ${derived}

create function update_updated_at_column()
returns trigger
language plpgsql volatile
set search_path = public, pg_temp
as $$
begin
  new.updated_at := now();
  return new;
end $$;

-- Every table whose rows change has the column; a new one is covered without being named here.
do $$
declare
  t text;
begin
  for t in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'updated_at' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  loop
    execute format('create trigger %I before update on %I for each row execute function update_updated_at_column()',
      'update_' || t || '_updated_at', t);
  end loop;
end $$;
