-- ${derived}

alter table sessions enable row level security;
alter table sessions force row level security;
create policy owner on sessions to lectern_owner using (true) with check (true);
create policy oneself on sessions to lectern_app using (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy operator on sessions to lectern_operator using (true);

grant select, delete on sessions to lectern_app;
grant select, delete on sessions to lectern_operator;
