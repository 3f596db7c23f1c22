-- What a network knows of its members by itself: its register. Nothing here comes from a member's books.

create table member_record (
  network_id uuid not null references network,
  member_id uuid not null,
  legal_form text not null check (legal_form in ('association', 'cooperative', 'company', 'foundation', 'public', 'other')),
  size text not null check (size in ('small', 'medium', 'large')),
  area text,
  province text,
  latitude numeric(8, 5) check (latitude between -90 and 90),
  longitude numeric(8, 5) check (longitude between -180 and 180),
  registration text,
  founded_on date,
  address text,
  phone text,
  email text,
  website text,
  note text,
  version int not null default 1,
  primary key (network_id, member_id),
  foreign key (network_id, member_id) references network_member (network_id, institution_id)
);
call wall('member_record', 'network_id', 'select, insert, update');

create table member_person (
  network_id uuid not null references network,
  person_id uuid not null,
  member_id uuid not null,
  part text not null check (part in ('contact', 'board')),
  name text not null,
  job text,
  sex text check (sex in ('female', 'male')),
  phone text,
  email text,
  since date,
  until date check (until >= since),
  primary key (network_id, person_id),
  foreign key (network_id, member_id) references network_member (network_id, institution_id)
);
create index member_person_by_member on member_person (network_id, member_id);
call wall('member_person', 'network_id', 'select, insert, update, delete');

create table member_licence (
  network_id uuid not null references network,
  licence_id uuid not null,
  member_id uuid not null,
  title text not null,
  number text not null,
  authority text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (network_id, licence_id),
  foreign key (network_id, member_id) references network_member (network_id, institution_id)
);
create index member_licence_by_member on member_licence (network_id, member_id);
call wall('member_licence', 'network_id', 'select, insert, update, delete');

-- A fee that is due, in minor units of its currency; what was paid on it are facts.
create table member_fee (
  network_id uuid not null references network,
  fee_id uuid not null,
  member_id uuid not null,
  title text not null,
  currency text not null,
  amount bigint not null check (amount > 0),
  due_on date not null,
  waived_reason text,
  primary key (network_id, fee_id),
  foreign key (network_id, member_id) references network_member (network_id, institution_id)
);
create index member_fee_by_member on member_fee (network_id, member_id);
call wall('member_fee', 'network_id', 'select, insert, update');
create table member_fee_payment (
  network_id uuid not null references network,
  payment_id uuid not null,
  fee_id uuid not null,
  amount bigint not null check (amount <> 0),
  paid_on date not null,
  reference text,
  recorded_at timestamptz not null default now(),
  recorded_by_name text not null,
  primary key (network_id, payment_id),
  foreign key (network_id, fee_id) references member_fee (network_id, fee_id)
);
create index member_fee_payment_by_fee on member_fee_payment (network_id, fee_id);
call wall('member_fee_payment', 'network_id', 'select, insert');

-- Every joining and leaving, with its reason; network_member holds the last of them.
create table membership_fact (
  network_id uuid not null references network,
  fact_id uuid not null,
  member_id uuid not null,
  what text not null check (what in ('joined', 'left')),
  day date not null,
  reason text,
  recorded_at timestamptz not null default now(),
  recorded_by_name text not null,
  primary key (network_id, fact_id),
  foreign key (network_id, member_id) references network_member (network_id, institution_id)
);
create index membership_fact_by_member on membership_fact (network_id, member_id, recorded_at);
call wall('membership_fact', 'network_id', 'select, insert');

-- Members to compare: by a rule over the register, or named by hand where there is no rule.
create table peer_group (
  network_id uuid not null references network,
  group_id uuid not null,
  name text not null,
  rule jsonb,
  version int not null default 1,
  archived_at timestamptz,
  primary key (network_id, group_id)
);
create unique index peer_group_name on peer_group (network_id, name) where archived_at is null;
call wall('peer_group', 'network_id', 'select, insert, update');
create table peer_group_member (
  network_id uuid not null references network,
  group_id uuid not null,
  member_id uuid not null,
  primary key (network_id, group_id, member_id),
  foreign key (network_id, group_id) references peer_group (network_id, group_id),
  foreign key (network_id, member_id) references network_member (network_id, institution_id)
);
call wall('peer_group_member', 'network_id', 'select, insert, delete');
