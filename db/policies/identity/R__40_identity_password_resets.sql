-- ${derived}

alter table password_resets enable row level security;
alter table password_resets force row level security;
create policy owner on password_resets to lectern_owner using (true) with check (true);
create policy operator on password_resets to lectern_operator using (true);

grant select, delete on password_resets to lectern_operator;
