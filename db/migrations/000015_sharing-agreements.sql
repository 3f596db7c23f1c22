-- What an institution lets its networks see: agreements per group of indicators, for a period and a purpose; who has looked; and
-- the values themselves, which open to a network only while an agreement stands.

-- True where the institution keeps no books here and only reports its figures.
alter table institution add column reports_only boolean not null default false;

-- Proposed by the network, signed by the institution. What was proposed never changes; only how it stands.
create table sharing_agreement (
  institution_id uuid not null references institution,
  agreement_id uuid not null,
  network_id uuid not null,
  groups text[] not null check (cardinality(groups) > 0),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  purpose text not null,
  ranking_asked boolean not null default false,
  proposed_at timestamptz not null default now(),
  proposed_by text not null,
  proposed_by_name text not null,
  state text not null default 'proposed' check (state in ('proposed', 'signed', 'active', 'declined', 'retracted', 'withdrawn', 'ended')),
  -- Ranking by name needs a consent of its own, given and taken back apart.
  ranking_agreed boolean not null default false check (not ranking_agreed or state = 'active'),
  signed_by text,
  changed_at timestamptz not null default now(),
  primary key (institution_id, agreement_id),
  foreign key (institution_id, network_id) references network_member (institution_id, network_id)
);
create index sharing_agreement_by_network on sharing_agreement (institution_id, network_id);
create index sharing_agreement_in_force on sharing_agreement (network_id) where state = 'active';
call wall('sharing_agreement', 'institution_id', 'select, insert');
grant update (state, ranking_agreed, signed_by, changed_at) on sharing_agreement to twiza_app;
create policy its_network on sharing_agreement for select using (network_id = app_network());
create policy proposed on sharing_agreement for insert with check (network_id = app_network() and state = 'proposed' and not ranking_agreed);
create policy retracted on sharing_agreement for update using (network_id = app_network() and state = 'proposed') with check (network_id = app_network() and state = 'retracted');

-- Who proposed, signed, declined, withdrew, and why.
create table sharing_step (
  institution_id uuid not null references institution,
  step_id uuid not null,
  agreement_id uuid not null,
  network_id uuid not null,
  recorded_at timestamptz not null default now(),
  kind text not null check (kind in ('proposed', 'retracted', 'signed', 'countersigned', 'declined', 'withdrawn', 'ranking-agreed', 'ranking-withdrawn', 'ended')),
  actor_id text not null,
  actor_name text not null,
  reason text,
  primary key (institution_id, step_id),
  foreign key (institution_id, agreement_id) references sharing_agreement (institution_id, agreement_id)
);
create index sharing_step_by_agreement on sharing_step (institution_id, agreement_id, recorded_at);
call wall('sharing_step', 'institution_id', 'select, insert');
create policy its_network on sharing_step for select using (network_id = app_network());
create policy proposed on sharing_step for insert with check (network_id = app_network() and kind in ('proposed', 'retracted'));

-- Whether a second person must sign what the first has signed.
create table sharing_policy (
  institution_id uuid not null references institution,
  second_person boolean not null,
  changed_at timestamptz not null default now(),
  changed_by_name text not null,
  primary key (institution_id)
);
call wall('sharing_policy', 'institution_id', 'select, insert, update');

-- An institution that shared its portfolio goes on doing so, by an agreement that it may withdraw.
insert into sharing_agreement (institution_id, agreement_id, network_id, groups, valid_from, purpose, proposed_by, proposed_by_name, state)
  select institution_id, gen_random_uuid(), network_id, '{portfolio}', joined_on, 'Shared before agreements were written', 'migration', 'Twiza', 'active'
  from network_member where shares_portfolio;
drop policy look on network_look;
drop policy shared on portfolio_day;
drop policy shared on portfolio_risk_day;
alter table network_member drop column shares_portfolio, add column left_reason text;

alter table network_look add column groups text[] not null default '{portfolio}', drop column figures,
  add column kind text not null default 'page' check (kind in ('page', 'export', 'report', 'ranking', 'peers', 'warning'));
alter table network_look alter column groups drop default, alter column kind drop default;

-- Groups of indicators that each member shares with the network that speaks, today.
create function shared_groups() returns table (institution_id uuid, indicator_group text) language sql stable parallel safe
  as $$ select a.institution_id, g from sharing_agreement a join network_member m on m.network_id = a.network_id and m.institution_id = a.institution_id
    cross join unnest(a.groups) g
    where a.network_id = app_network() and a.state = 'active' and a.valid_from <= current_date and (a.valid_to is null or a.valid_to >= current_date)
      and m.left_on is null $$;

-- Those of them at which a look was written down in this transaction (now() is when it began): nothing opens without a look.
create function opened_groups() returns table (institution_id uuid, indicator_group text) language sql stable parallel safe
  as $$ select s.institution_id, s.indicator_group from shared_groups() s
    where exists (select from network_look k where k.institution_id = s.institution_id and k.network_id = app_network() and k.looked_at = now()
      and s.indicator_group = any (k.groups)) $$;

create policy look on network_look for insert with check (
  network_id = app_network() and looked_at = now()
  and not exists (select from unnest(groups) g where (network_look.institution_id, g) not in (select s.institution_id, s.indicator_group from shared_groups() s)));
create policy shared on portfolio_day for select using (
  app_network() is not null and institution_id in (select o.institution_id from opened_groups() o where o.indicator_group = 'portfolio'));
create policy shared on portfolio_risk_day for select using (
  app_network() is not null and institution_id in (select o.institution_id from opened_groups() o where o.indicator_group = 'portfolio'));

-- Values of one group of indicators for one period, worked out from the institution's figures: sums and ratios, never a client.
create table indicator_set (
  institution_id uuid not null references institution,
  indicator_group text not null,
  period_to date not null,
  months int not null check (months between 1 and 36),
  period_from date not null check (period_from <= period_to),
  currency text not null,
  source text not null,
  grade int not null check (grade between 1 and 3),
  -- By slug: [value as decimal text or null, mark].
  items jsonb not null,
  -- By slug: the values of twelve periods of the same length up to this one, oldest first, so that a page of many members reads one row for each.
  trend jsonb not null default '{}',
  -- By slug: formula, terms, points, reason; read only when somebody asks "from what?".
  made jsonb not null,
  computed_at timestamptz not null default now(),
  primary key (institution_id, indicator_group, period_to, months)
);
call wall('indicator_set', 'institution_id', 'select, insert, update, delete');
create policy shared on indicator_set for select using (
  app_network() is not null and (institution_id, indicator_group) in (select o.institution_id, o.indicator_group from opened_groups() o));

-- A figure of a member that asks for attention. It tells of the member's figures, so it is the member's row and closes with the agreement.
create table early_warning (
  institution_id uuid not null references institution,
  warning_id uuid not null,
  network_id uuid not null,
  rule text not null,
  indicator_group text not null,
  indicator text not null,
  period_to date not null,
  value text not null,
  mark text not null,
  raised_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'followed', 'closed')),
  owner_id text,
  owner_name text,
  closed_at timestamptz,
  closed_by_name text,
  closed_reason text,
  primary key (institution_id, warning_id),
  unique (institution_id, network_id, rule, period_to),
  foreign key (institution_id, network_id) references network_member (institution_id, network_id)
);
call wall('early_warning', 'institution_id', 'select');
grant insert, update on early_warning to twiza_app;
create policy shared on early_warning for select using (
  network_id = app_network() and (institution_id, indicator_group) in (select s.institution_id, s.indicator_group from shared_groups() s));
create policy raised on early_warning for insert with check (
  network_id = app_network() and (institution_id, indicator_group) in (select s.institution_id, s.indicator_group from shared_groups() s));
create policy followed on early_warning for update using (
  network_id = app_network() and (institution_id, indicator_group) in (select s.institution_id, s.indicator_group from shared_groups() s))
  with check (network_id = app_network());

-- What the network wrote about it: the network's own words.
create table warning_note (
  network_id uuid not null references network,
  note_id uuid not null,
  warning_id uuid not null,
  recorded_at timestamptz not null default now(),
  actor_id text not null,
  actor_name text not null,
  content text not null,
  primary key (network_id, note_id)
);
create index warning_note_by_warning on warning_note (network_id, warning_id, recorded_at);
call wall('warning_note', 'network_id', 'select, insert');

-- Rules by which a network is warned; absent ones are those that Twiza ships.
create table warning_rule (
  network_id uuid not null references network,
  rule text not null,
  content jsonb not null,
  active boolean not null,
  changed_at timestamptz not null default now(),
  changed_by_name text not null,
  primary key (network_id, rule)
);
call wall('warning_rule', 'network_id', 'select, insert, update');
