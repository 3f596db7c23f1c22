-- The ground: roles, the walls, and what every institution's commands need.

do $$ begin
  create role twiza_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  create role twiza_auth nologin;
exception when duplicate_object or unique_violation then null;
end $$;
grant usage on schema public to twiza_app;

-- Who speaks: set for one transaction; an unset or empty one sees nothing.
create function app_institution() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.institution', true), '')::uuid $$;
create function app_network() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.network', true), '')::uuid $$;
create function app_user() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.user', true), '') $$;
create function app_phone() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.phone', true), '') $$;

-- Puts a table that an institution (or a network) owns behind the wall. `rights` is what the application may do with it:
-- facts are granted 'select, insert' only, so they can be reversed but never edited.
create procedure wall(owned regclass, owner_column text, rights text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', owned);
  execute format('alter table %s force row level security', owned);
  execute format('create policy wall on %s using (%I = %s()) with check (%I = %s())',
    owned, owner_column, case owner_column when 'institution_id' then 'app_institution' else 'app_network' end,
    owner_column, case owner_column when 'institution_id' then 'app_institution' else 'app_network' end);
  execute format('grant %s on %s to twiza_app', rights, owned);
end $$;

-- Common to all (reference tables when scaled out): who is on the platform, never what they own.
create table institution (
  institution_id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,40}$'),
  name text not null,
  kind text not null check (kind in ('microcredit-association', 'cooperative', 'company', 'fund')),
  country text not null check (country ~ '^[A-Z]{2}$'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  time_zone text not null,
  language text not null check (language in ('en', 'fr', 'ar', 'rw')),
  ussd_code text,
  created_at timestamptz not null default now()
);
create table network (
  network_id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,40}$'),
  name text not null,
  kind text not null check (kind in ('association', 'programme')),
  country text not null check (country ~ '^[A-Z]{2}$'),
  time_zone text not null,
  language text not null check (language in ('en', 'fr', 'ar', 'rw')),
  created_at timestamptz not null default now()
);
create table network_member (
  network_id uuid not null references network,
  institution_id uuid not null references institution,
  joined_on date not null,
  left_on date,
  primary key (network_id, institution_id)
);
grant select, insert, update on institution, network, network_member to twiza_app;

-- The same key with the same content gives the same answer.
create table idempotency (
  institution_id uuid not null references institution,
  key text not null check (length(key) between 8 and 200),
  command text not null,
  content_hash text not null,
  answer jsonb not null,
  recorded_at timestamptz not null default now(),
  primary key (institution_id, key)
);
call wall('idempotency', 'institution_id', 'select, insert');

-- Who did what, when, from where. Append-only; `subject` lets a page show the history of one thing.
create table audit (
  institution_id uuid not null references institution,
  audit_id uuid not null,
  recorded_at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('staff', 'client', 'system')),
  actor_id text not null,
  actor_name text not null,
  channel text not null check (channel in ('desk', 'ussd', 'sms', 'portal', 'field', 'sheet', 'api', 'job', 'demo')),
  address text,
  command text not null,
  subject_kind text not null,
  subject_id text not null,
  branch_id uuid,
  detail jsonb not null default '{}',
  primary key (institution_id, audit_id)
);
create index audit_by_subject on audit (institution_id, subject_kind, subject_id, recorded_at desc);
create index audit_by_time on audit (institution_id, recorded_at desc, audit_id desc);
call wall('audit', 'institution_id', 'select, insert');

-- Messages written in the same transaction as the fact they tell; delivered after it.
create table outbox (
  institution_id uuid not null references institution,
  message_id uuid not null,
  recorded_at timestamptz not null default now(),
  medium text not null check (medium in ('sms', 'email', 'webhook')),
  recipient text not null,
  client_id uuid,
  purpose text not null,
  language text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  tries int not null default 0,
  next_try_at timestamptz not null default now(),
  sent_at timestamptz,
  provider_id text,
  last_error text,
  primary key (institution_id, message_id)
);
create index outbox_waiting on outbox (institution_id, next_try_at) where state = 'waiting';
create index outbox_by_recipient on outbox (institution_id, recipient, recorded_at desc);
call wall('outbox', 'institution_id', 'select, insert, update');

-- Running numbers without gaps inside an institution: client numbers, loan numbers, receipts, cases.
create table counter (
  institution_id uuid not null references institution,
  name text not null,
  value bigint not null,
  primary key (institution_id, name)
);
call wall('counter', 'institution_id', 'select, insert, update');

-- Photographs, scanned signatures, documents. The bytes stay in the database so that one backup holds all.
create table attachment (
  institution_id uuid not null references institution,
  attachment_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  kind text not null,
  file_name text not null,
  media_type text not null,
  bytes bytea not null check (length(bytes) <= 5242880),
  sha256 text not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_at timestamptz,
  primary key (institution_id, attachment_id)
);
create index attachment_by_subject on attachment (institution_id, subject_kind, subject_id);
call wall('attachment', 'institution_id', 'select, insert, update');
