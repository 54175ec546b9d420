-- ${derived}

alter table users enable row level security;
alter table users force row level security;
create policy owner on users to lectern_owner using (true) with check (true);
create policy oneself on users to lectern_app using (id = (select nullif(current_setting('app.user_id', true), '')::uuid));
create policy operator on users to lectern_operator using (true) with check (true);

grant select on users to lectern_app;
grant update (full_name, avatar_url, locale, time_zone, version) on users to lectern_app;
grant select, insert on users to lectern_operator;
