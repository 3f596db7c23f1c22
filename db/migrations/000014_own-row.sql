-- Who is on the platform is known to all; each writes its own row only.
alter table institution enable row level security;
alter table institution force row level security;
create policy known on institution for select using (true);
create policy founded on institution for insert with check (institution_id = app_institution());
create policy own on institution for update using (institution_id = app_institution()) with check (institution_id = app_institution());
alter table network enable row level security;
alter table network force row level security;
create policy known on network for select using (true);
create policy founded on network for insert with check (network_id = app_network());
create policy own on network for update using (network_id = app_network()) with check (network_id = app_network());
