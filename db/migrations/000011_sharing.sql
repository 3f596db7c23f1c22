-- What an institution lets its networks see, and who of them has looked.

-- Principal of renegotiated loans of the branch, late or not: the same beside each number of days.
alter table portfolio_risk_day add column renegotiated bigint not null default 0;

-- To share or not is the member's own decision: it alone writes the row, the network reads it.
alter table network_member add column shares_portfolio boolean not null default false;
alter table network_member add constraint network_member_days check (left_on >= joined_on);
alter table network_member add constraint network_member_left_shares_nothing check (left_on is null or not shares_portfolio);
create index network_member_by_institution on network_member (institution_id);
alter table network_member enable row level security;
alter table network_member force row level security;
create policy wall on network_member using (institution_id = app_institution()) with check (institution_id = app_institution());
create policy its_network on network_member for select using (network_id = app_network());

-- One row for each time somebody of a network looked at shared figures; the institution reads it.
create table network_look (
  institution_id uuid not null references institution,
  look_id uuid not null,
  network_id uuid not null,
  looked_at timestamptz not null default now(),
  actor_id text not null,
  actor_name text not null,
  address text,
  figures text not null check (figures in ('portfolio')),
  primary key (institution_id, look_id),
  foreign key (institution_id, network_id) references network_member (institution_id, network_id)
);
create index network_look_by_time on network_look (institution_id, looked_at desc, look_id desc);
create index network_look_by_network on network_look (institution_id, network_id, looked_at);
call wall('network_look', 'institution_id', 'select, insert');
-- A network may write down a look at a member that shares, and nothing else.
create policy look on network_look for insert with check (
  network_id = app_network() and looked_at = now() and exists (
    select from network_member m where m.network_id = network_look.network_id and m.institution_id = network_look.institution_id
      and m.shares_portfolio and m.left_on is null));
create policy own_look on network_look for select using (network_id = app_network());

-- The figures of a closed day open to a network only in a transaction that has written down its look (now() is when the
-- transaction began), and only while the member shares them. Nothing else of the institution opens at all.
create policy shared on portfolio_day for select using (app_network() is not null and exists (
  select from network_look k join network_member m on m.network_id = k.network_id and m.institution_id = k.institution_id
  where k.institution_id = portfolio_day.institution_id and k.network_id = app_network() and k.looked_at = now()
    and m.shares_portfolio and m.left_on is null));
create policy shared on portfolio_risk_day for select using (app_network() is not null and exists (
  select from network_look k join network_member m on m.network_id = k.network_id and m.institution_id = k.institution_id
  where k.institution_id = portfolio_risk_day.institution_id and k.network_id = app_network() and k.looked_at = now()
    and m.shares_portfolio and m.left_on is null));
