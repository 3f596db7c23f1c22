-- The telephone of a client: her PIN, the sessions of menus she dials, and what became of a message.

-- No PIN and no code is ever kept readable: both are hashed with a secret that is not in the database.
create table phone_access (
  institution_id uuid not null,
  client_id uuid not null,
  pin_hash text,
  pin_set_at timestamptz,
  -- The first of two times that she types a new PIN.
  new_pin_hash text,
  -- Counted before a PIN or a code is looked at, so that guesses in parallel count too; five lock.
  wrong_tries int not null default 0 check (wrong_tries between 0 and 5),
  locked_at timestamptz,
  -- The last try and its outcome, so that a hop that arrives twice counts once.
  last_try text,
  last_try_passed boolean,
  code_hash text,
  code_until timestamptz,
  code_issued_at timestamptz,
  code_issued_by text,
  last_used_at timestamptz,
  check ((code_hash is null) = (code_until is null)),
  check (pin_hash is null or code_hash is null),
  primary key (institution_id, client_id),
  foreign key (institution_id, client_id) references client (institution_id, client_id)
);
call wall('phone_access', 'institution_id', 'select, insert, update');

-- A session of menus belongs to a telephone before it belongs to an institution, so its wall is the number's key. What was
-- typed is not kept, only where it led.
create table ussd_session (
  phone_key text collate "C" not null check (phone_key ~ '^[0-9a-f]{64}$'),
  gateway text not null,
  session_id text not null,
  service_code text not null,
  network text,
  started_at timestamptz not null,
  last_hop_at timestamptz not null,
  -- How many inputs were answered; -1 before the first screen.
  hop int not null default -1,
  state jsonb not null default '{}',
  -- The last screen, given again when its hop arrives again.
  screen text,
  ended boolean not null default false,
  -- What the gateway tells when the session is over.
  outcome text check (outcome in ('success', 'incomplete', 'failed')),
  primary key (phone_key, gateway, session_id)
);
create index ussd_session_by_time on ussd_session (last_hop_at);
alter table ussd_session enable row level security;
alter table ussd_session force row level security;
create policy wall on ussd_session using (phone_key = app_phone()) with check (phone_key = app_phone());
-- A delete that names no column sees these rows and no others, whoever runs it.
create policy stale on ussd_session for delete using (last_hop_at < now() - interval '1 day');
grant select, insert, update, delete on ussd_session to twiza_app;

alter table outbox add column provider text;
alter table outbox add column delivery text check (delivery in ('on-its-way', 'delivered', 'undelivered'));
alter table outbox add column delivered_at timestamptz;
create index outbox_by_provider on outbox (institution_id, provider_id) where provider_id is not null;
create index outbox_by_time on outbox (institution_id, recorded_at desc, message_id desc);

-- Which institutions have messages to deliver now; it looks behind one wall after the other.
create function outbox_due(at timestamptz) returns setof uuid language plpgsql as $$
declare
  each_institution uuid;
begin
  for each_institution in select institution_id from institution loop
    perform set_config('app.institution', each_institution::text, true);
    if exists (select from outbox where institution_id = each_institution and state = 'waiting' and next_try_at <= at) then
      return next each_institution;
    end if;
  end loop;
  perform set_config('app.institution', '', true);
end $$;
