-- Clients, their groups and consents. The telephone directory alone is read across institutions, by somebody who
-- knows the key of one telephone number.

create table client (
  institution_id uuid not null,
  client_id uuid not null,
  number text not null,
  kind text not null default 'person' check (kind in ('person')),
  branch_id uuid not null,
  officer_id text,
  given_name text not null,
  family_name text not null,
  arabic_name text,
  alias text,
  -- Family name, then given name, folded (no accents, one case, one form of each Arabic letter): the order of lists.
  name_key text collate "C" not null,
  sex text not null check (sex in ('female', 'male')),
  born_on date,
  language text not null check (language in ('en', 'fr', 'ar', 'rw')),
  phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  phone_key text check (phone_key ~ '^[0-9a-f]{64}$'),
  other_phone text check (other_phone ~ '^\+[1-9][0-9]{6,14}$'),
  identity_kind text check (identity_kind in ('national-id', 'passport', 'residence-permit', 'driving-licence', 'voter-card', 'refugee-card')),
  identity_number text,
  identity_key text collate "C",
  village text,
  commune text,
  province text,
  place_key text collate "C" not null default '',
  setting text check (setting in ('rural', 'urban')),
  occupation text,
  sector text check (sector in ('agriculture', 'livestock', 'fishing', 'crafts', 'food', 'trade', 'services', 'transport', 'construction', 'salaried', 'other')),
  market text,
  marital_status text check (marital_status in ('single', 'married', 'widowed', 'divorced')),
  household_size int check (household_size between 1 and 60),
  dependants int check (dependants between 0 and 60),
  next_of_kin_name text,
  next_of_kin_relation text,
  next_of_kin_phone text check (next_of_kin_phone ~ '^\+[1-9][0-9]{6,14}$'),
  joined_on date not null,
  left_on date,
  status text not null default 'active' check (status in ('active', 'dormant', 'left')),
  -- Counts the changes: the ETag of the client, given back with If-Match.
  version int not null default 1,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (institution_id, client_id),
  unique (institution_id, number),
  foreign key (institution_id, branch_id) references branch (institution_id, branch_id),
  check ((identity_kind is null) = (identity_number is null) and (identity_number is null) = (identity_key is null)),
  check ((phone is null) = (phone_key is null)),
  check ((status = 'left') = (left_on is not null))
);
create unique index client_by_identity on client (institution_id, identity_kind, identity_key);
create index client_by_name on client (institution_id, name_key, client_id);
create index client_by_branch on client (institution_id, branch_id, name_key, client_id);
create index client_by_officer on client (institution_id, officer_id, name_key, client_id);
create index client_by_phone on client (institution_id, phone);
create index client_by_birth on client (institution_id, born_on);
call wall('client', 'institution_id', 'select, insert, update');

-- Every word by which a client is found: names folded, names by their sound (after ~), telephone, number, identity.
-- A word is found by its beginning through a plain ordered index, which row-level security lets the planner use
-- (a trigram or array index it would not, their operators not being leakproof).
create table client_term (
  institution_id uuid not null,
  term text collate "C" not null,
  client_id uuid not null,
  primary key (institution_id, term, client_id),
  foreign key (institution_id, client_id) references client (institution_id, client_id)
);
create index client_term_by_client on client_term (institution_id, client_id);
call wall('client_term', 'institution_id', 'select, insert, delete');

-- Each change of a client's record, kept for ever: what stood before and after, field by field.
create table client_change (
  institution_id uuid not null,
  client_id uuid not null,
  version int not null,
  command text not null,
  before jsonb not null,
  after jsonb not null,
  reason text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (institution_id, client_id, version),
  foreign key (institution_id, client_id) references client (institution_id, client_id)
);
call wall('client_change', 'institution_id', 'select, insert');

-- What a client agreed to or took back, in which words and by which way. The newest row of a purpose counts.
create table consent (
  institution_id uuid not null,
  consent_id uuid not null,
  client_id uuid not null,
  purpose text not null check (purpose in ('data', 'messages', 'photo', 'credit-bureau', 'statistics')),
  given boolean not null,
  text_version text not null,
  language text not null check (language in ('en', 'fr', 'ar', 'rw')),
  channel text not null check (channel in ('desk', 'ussd', 'sms', 'portal', 'field', 'sheet', 'api', 'job', 'demo')),
  evidence text not null check (evidence in ('signature', 'thumbprint', 'pin', 'spoken', 'written')),
  attachment_id uuid,
  note text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (institution_id, consent_id),
  foreign key (institution_id, client_id) references client (institution_id, client_id),
  foreign key (institution_id, attachment_id) references attachment (institution_id, attachment_id)
);
create index consent_by_client on consent (institution_id, client_id, purpose, recorded_at desc);
call wall('consent', 'institution_id', 'select, insert');

-- Whose telephone is it? A caller is known by a keyed hash of the number before any institution is; it shows which
-- institutions know that number, and nothing else about them.
create table phone_directory (
  institution_id uuid not null references institution,
  client_id uuid not null,
  phone_key text collate "C" not null check (phone_key ~ '^[0-9a-f]{64}$'),
  primary key (institution_id, client_id)
);
create index phone_directory_by_key on phone_directory (phone_key);
alter table phone_directory enable row level security;
alter table phone_directory force row level security;
create policy caller on phone_directory for select using (phone_key = app_phone());
create policy wall on phone_directory using (institution_id = app_institution()) with check (institution_id = app_institution());
grant select, insert, update, delete on phone_directory to twiza_app;

-- A group of clients who answer for one another and meet on a fixed day.
create table client_group (
  institution_id uuid not null,
  group_id uuid not null,
  number text not null,
  name text not null,
  name_key text collate "C" not null,
  branch_id uuid not null,
  officer_id text,
  meeting_frequency text not null check (meeting_frequency in ('weekly', 'fortnightly', 'monthly')),
  -- ISO weekday, Monday is 1; of a monthly meeting the week of the month, -1 for the last.
  meeting_weekday int not null check (meeting_weekday between 1 and 7),
  meeting_week int check (meeting_week in (1, 2, 3, 4, -1)),
  meeting_time text check (meeting_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  meeting_place text,
  formed_on date not null,
  dissolved_on date,
  status text not null default 'active' check (status in ('active', 'dormant', 'dissolved')),
  version int not null default 1,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (institution_id, group_id),
  unique (institution_id, number),
  foreign key (institution_id, branch_id) references branch (institution_id, branch_id),
  check ((meeting_frequency = 'monthly') = (meeting_week is not null)),
  check ((status = 'dissolved') = (dissolved_on is not null))
);
create index client_group_by_name on client_group (institution_id, name_key, group_id);
create index client_group_by_branch on client_group (institution_id, branch_id, name_key, group_id);
call wall('client_group', 'institution_id', 'select, insert, update');

-- One row for each time that a client belonged to a group; she belongs to one at a time.
create table group_member (
  institution_id uuid not null,
  group_id uuid not null,
  client_id uuid not null,
  joined_on date not null,
  left_on date check (left_on >= joined_on),
  role text not null default 'member' check (role in ('leader', 'treasurer', 'member')),
  primary key (institution_id, group_id, client_id, joined_on),
  foreign key (institution_id, group_id) references client_group (institution_id, group_id),
  foreign key (institution_id, client_id) references client (institution_id, client_id)
);
create unique index group_member_now on group_member (institution_id, client_id) where left_on is null;
create unique index group_leader_now on group_member (institution_id, group_id) where left_on is null and role = 'leader';
create unique index group_treasurer_now on group_member (institution_id, group_id) where left_on is null and role = 'treasurer';
call wall('group_member', 'institution_id', 'select, insert, update');
