-- ${derived}

-- People see and write the rows that are their own; staff reach everybody's.
create procedure allow_own_rows(tenant_table regclass, whose name)
language plpgsql
set search_path = public, pg_temp
as $$
declare
  -- Planners take "or" for a filter that few rows pass, and then sort a whole table rather than walk its index.
  own text := format($p$case when (select current_setting('app.reach', true)) = 'all' then true
    else %I = (select nullif(current_setting('app.member_id', true), '')::uuid) end$p$, whose);
begin
  execute format('create policy own on %s to lectern_app using (%s) with check (%s)', tenant_table, own, own);
end $$;
