-- ${derived}

-- Nobody but the owner reads this table; signing in goes through its security definer functions.
alter table credentials enable row level security;
alter table credentials force row level security;
create policy owner on credentials to lectern_owner using (true) with check (true);
