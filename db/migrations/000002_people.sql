-- People: who may sign in (schema auth, closed to the application's role), and who they are in an institution or a network.

-- Whoever migrates is also who connects, and takes on one of these roles; a superuser may do so anyway.
do $$ begin
  execute format('grant twiza_app, twiza_auth to %I', current_user);
exception when insufficient_privilege then null;
end $$;

create schema auth;
grant usage on schema auth to twiza_auth;

create table auth.user (
  id text primary key,
  name text not null,
  user_name text not null unique check (user_name ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  language text not null default 'en' check (language in ('en', 'fr', 'ar', 'rw')),
  -- The organisation that may reset this person's password; a person may work for others too.
  home text not null,
  -- Set with a password that somebody else knows; until it is changed the session may do nothing else.
  password_temporary boolean not null default false,
  two_factor_enabled boolean default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table auth.session (
  id text primary key,
  token text not null unique,
  user_id text not null references auth.user on delete cascade,
  -- The institution or network that this session acts in, or 'platform'.
  organisation text,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_by_user on auth.session (user_id);
create table auth.account (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references auth.user on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index account_by_user on auth.account (user_id);
create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_by_identifier on auth.verification (identifier);
create table auth.two_factor (
  id text primary key,
  secret text not null,
  backup_codes text not null,
  user_id text not null references auth.user on delete cascade,
  verified boolean default true,
  failed_verification_count int default 0,
  locked_until timestamptz
);
create index two_factor_by_user on auth.two_factor (user_id);
-- Wrong passwords and codes in a row; five of them lock for a quarter of an hour. A name that nobody has is counted
-- (by its hash) and locked like any other, so that a lock does not tell who exists.
create table auth.wrong_tries (
  subject text primary key,
  tries int not null,
  last_try_at timestamptz not null,
  locked_until timestamptz
);
create index wrong_tries_by_age on auth.wrong_tries (last_try_at);
create table auth.platform_admin (
  user_id text primary key references auth.user on delete cascade
);
grant select, insert, update, delete on all tables in schema auth to twiza_auth;

create table branch (
  institution_id uuid not null references institution,
  branch_id uuid not null,
  code text not null check (code ~ '^[A-Z0-9][A-Z0-9-]{0,11}$'),
  name text not null,
  place text,
  opened_on date not null,
  closed_on date check (closed_on >= opened_on),
  primary key (institution_id, branch_id),
  unique (institution_id, code)
);
call wall('branch', 'institution_id', 'select, insert, update');

-- What a role may do is data; the list of rights is closed (src/contract/rights.ts).
create table role (
  institution_id uuid not null references institution,
  role_key text not null check (role_key ~ '^[a-z][a-z0-9-]{1,39}$'),
  -- Absent for the roles of the first day, which have names in every language.
  name text,
  rights text[] not null,
  primary key (institution_id, role_key)
);
call wall('role', 'institution_id', 'select, insert, update, delete');

create table staff (
  institution_id uuid not null references institution,
  user_id text not null,
  name text not null,
  user_name text not null,
  email text,
  job text,
  language text not null check (language in ('en', 'fr', 'ar', 'rw')),
  status text not null default 'active' check (status in ('active', 'suspended')),
  all_branches boolean not null default false,
  joined_at timestamptz not null default now(),
  last_sign_in_at timestamptz,
  primary key (institution_id, user_id)
);
create index staff_by_user on staff (user_id);
call wall('staff', 'institution_id', 'select, insert, update');
-- Somebody who signs in sees where they belong before they have chosen where to work.
create policy own on staff for select using (user_id = app_user());

create table staff_role (
  institution_id uuid not null,
  user_id text not null,
  role_key text not null,
  primary key (institution_id, user_id, role_key),
  foreign key (institution_id, user_id) references staff (institution_id, user_id),
  foreign key (institution_id, role_key) references role (institution_id, role_key)
);
call wall('staff_role', 'institution_id', 'select, insert, delete');

create table staff_branch (
  institution_id uuid not null,
  user_id text not null,
  branch_id uuid not null,
  primary key (institution_id, user_id, branch_id),
  foreign key (institution_id, user_id) references staff (institution_id, user_id),
  foreign key (institution_id, branch_id) references branch (institution_id, branch_id)
);
call wall('staff_branch', 'institution_id', 'select, insert, delete');

create index audit_by_actor on audit (institution_id, actor_id, recorded_at desc);

-- The same for networks.
create table network_role (
  network_id uuid not null references network,
  role_key text not null check (role_key ~ '^[a-z][a-z0-9-]{1,39}$'),
  name text,
  rights text[] not null,
  primary key (network_id, role_key)
);
call wall('network_role', 'network_id', 'select, insert, update, delete');

create table network_staff (
  network_id uuid not null references network,
  user_id text not null,
  name text not null,
  user_name text not null,
  email text,
  job text,
  language text not null check (language in ('en', 'fr', 'ar', 'rw')),
  status text not null default 'active' check (status in ('active', 'suspended')),
  role_key text not null,
  joined_at timestamptz not null default now(),
  last_sign_in_at timestamptz,
  primary key (network_id, user_id),
  foreign key (network_id, role_key) references network_role (network_id, role_key)
);
create index network_staff_by_user on network_staff (user_id);
call wall('network_staff', 'network_id', 'select, insert, update');
create policy own on network_staff for select using (user_id = app_user());

create table network_idempotency (
  network_id uuid not null references network,
  key text not null check (length(key) between 8 and 200),
  command text not null,
  content_hash text not null,
  answer jsonb not null,
  recorded_at timestamptz not null default now(),
  primary key (network_id, key)
);
call wall('network_idempotency', 'network_id', 'select, insert');

create table network_audit (
  network_id uuid not null references network,
  audit_id uuid not null,
  recorded_at timestamptz not null default now(),
  actor_id text not null,
  actor_name text not null,
  channel text not null check (channel in ('desk', 'api', 'job', 'demo')),
  address text,
  command text not null,
  subject_kind text not null,
  subject_id text not null,
  detail jsonb not null default '{}',
  primary key (network_id, audit_id)
);
create index network_audit_by_time on network_audit (network_id, recorded_at desc, audit_id desc);
call wall('network_audit', 'network_id', 'select, insert');

-- What has happened once to this database, such as that the demonstration was loaded whole.
create table milestone (
  name text primary key,
  reached_at timestamptz not null default now()
);
grant select, insert on milestone to twiza_app;

-- The sign-ins that a demonstration shows to everybody; empty anywhere else.
create table demo_sign_in (
  login text primary key,
  password text not null,
  name text not null,
  role text not null,
  organisation text not null
);
grant select, insert, delete on demo_sign_in to twiza_app;

-- How many messages wait, over all institutions, for the meter; it looks behind one wall after the other.
create function outbox_waiting() returns bigint language plpgsql as $$
declare
  total bigint := 0;
  here bigint;
  each_institution uuid;
begin
  for each_institution in select institution_id from institution loop
    perform set_config('app.institution', each_institution::text, true);
    select count(*) into here from outbox where institution_id = each_institution and state = 'waiting';
    total := total + here;
  end loop;
  perform set_config('app.institution', '', true);
  return total;
end $$;
