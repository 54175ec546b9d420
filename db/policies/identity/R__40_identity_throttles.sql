-- ${derived}

alter table throttles enable row level security;
alter table throttles force row level security;
create policy owner on throttles to lectern_owner using (true) with check (true);
create policy operator on throttles to lectern_operator using (true);

grant select, delete on throttles to lectern_operator;
