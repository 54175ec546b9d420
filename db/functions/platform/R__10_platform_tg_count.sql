-- ${derived}

-- Keeps a counter on the parents of changed rows. Arguments: the parent table, its counter, the child's column that names
-- the parent, and which children count. Parents are locked in the order of their keys, and only when their counter moves.
-- No key update: each child's foreign key shares its parent's key, and two writers must not wait for each other's share.
create function tg_count()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  parent text := tg_argv[0];
  counter text := tg_argv[1];
  key text := tg_argv[2];
  condition text := tg_argv[3];
  added text := format('select organization_id, %I as parent_id, 1 as difference from new_rows where %s', key, condition);
  taken text := format('select organization_id, %I as parent_id, -1 as difference from old_rows where %s', key, condition);
begin
  execute format($q$
    with moved as (
      select organization_id, parent_id, sum(difference)::integer as difference from (%s) rows
       where parent_id is not null group by organization_id, parent_id having sum(difference) <> 0),
    locked as (
      select p.organization_id, p.id, moved.difference
        from %I p join moved on moved.organization_id = p.organization_id and moved.parent_id = p.id
       order by p.organization_id, p.id for no key update of p)
    update %I p set %I = p.%I + locked.difference
      from locked where p.organization_id = locked.organization_id and p.id = locked.id
    $q$, case tg_op when 'INSERT' then added when 'DELETE' then taken else added || ' union all ' || taken end,
    parent, parent, counter, counter);
  return null;
end $$;
