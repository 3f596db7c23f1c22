-- Renegotiation: the institution's relief policy and working days, and the cases with their steps, offers and consents.

-- Each version of the relief policy, as proposed. It counts once a second person has approved it.
create table relief_policy (
  institution_id uuid not null references institution,
  policy_id uuid not null,
  -- Absent: for every product that has no policy of its own.
  product_id uuid,
  version int not null check (version > 0),
  content jsonb not null,
  note text,
  proposed_at timestamptz not null default now(),
  proposed_by text not null,
  proposed_by_name text not null,
  primary key (institution_id, policy_id),
  foreign key (institution_id, product_id) references product (institution_id, product_id)
);
create unique index relief_policy_version on relief_policy (institution_id, product_id, version) nulls not distinct;
call wall('relief_policy', 'institution_id', 'select, insert');

create table relief_policy_decision (
  institution_id uuid not null,
  policy_id uuid not null,
  approved boolean not null,
  reason text check (approved or reason is not null),
  decided_at timestamptz not null default now(),
  decided_by text not null,
  decided_by_name text not null,
  primary key (institution_id, policy_id),
  foreign key (institution_id, policy_id) references relief_policy (institution_id, policy_id)
);
call wall('relief_policy_decision', 'institution_id', 'select, insert');

-- The days on which the institution does not work; deadlines count the others.
create table working_week (
  institution_id uuid not null references institution,
  -- ISO weekdays of rest, Monday is 1.
  rest_days int[] not null check (rest_days <@ array[1, 2, 3, 4, 5, 6, 7] and cardinality(rest_days) < 7),
  primary key (institution_id)
);
call wall('working_week', 'institution_id', 'select, insert, update');
create table holiday (
  institution_id uuid not null references institution,
  day date not null,
  name text not null,
  primary key (institution_id, day)
);
call wall('holiday', 'institution_id', 'select, insert, update, delete');

-- One case for each request. `state` and the columns after it follow from the steps and may be rebuilt from them.
create table relief_case (
  institution_id uuid not null,
  case_id uuid not null,
  number text not null,
  loan_id uuid not null,
  client_id uuid not null,
  branch_id uuid not null,
  product_id uuid,
  channel text not null check (channel in ('desk', 'ussd', 'sms', 'portal', 'field', 'sheet', 'api', 'job', 'demo')),
  reason text not null check (reason in ('market-closed', 'illness', 'harvest-lost', 'animals-sick', 'job-lost', 'family-event', 'disaster', 'other')),
  -- What she can pay, in minor units, each so many days, weeks or months, from a date if not at once.
  capacity_amount bigint not null check (capacity_amount > 0),
  capacity_every int not null check (capacity_every between 1 and 60),
  capacity_unit text not null check (capacity_unit in ('day', 'week', 'month')),
  capacity_from date,
  note text,
  opened_on date not null,
  opened_at timestamptz not null default now(),
  opened_by text not null,
  opened_by_name text not null,
  -- As it stood on the day of the request.
  days_past_due int not null,
  loan_class text not null,
  outstanding bigint not null,
  officer_id text,
  officer_name text,
  decide_by date not null,
  state text not null check (state in ('requested', 'in-review', 'for-approval', 'offered', 'cooling-off', 'applied', 'undo-asked', 'undone',
    'declined', 'expired', 'refused', 'appealed', 'withdrawn')),
  state_since timestamptz not null default now(),
  -- Counts the steps: the next one's number, and the ETag of the case.
  steps int not null default 0,
  first_decided_on date,
  -- The set of offers on the table, and those of it that were chosen to be shown to the client.
  offer_set int not null default 0,
  presented uuid[] not null default '{}',
  offers_expire_on date,
  accepted_offer_id uuid,
  amends_on date,
  event_id uuid,
  primary key (institution_id, case_id),
  unique (institution_id, number),
  foreign key (institution_id, loan_id) references loan (institution_id, loan_id),
  foreign key (institution_id, client_id) references client (institution_id, client_id),
  foreign key (institution_id, branch_id) references branch (institution_id, branch_id)
);
-- A loan has one open case at a time.
create unique index relief_case_open on relief_case (institution_id, loan_id)
  where state in ('requested', 'in-review', 'for-approval', 'offered', 'cooling-off', 'undo-asked', 'appealed');
create index relief_case_by_client on relief_case (institution_id, client_id, opened_on desc);
create index relief_case_by_loan on relief_case (institution_id, loan_id, opened_on desc);
create index relief_case_by_state on relief_case (institution_id, state, decide_by);
create index relief_case_by_date on relief_case (institution_id, opened_on desc, case_id desc);
call wall('relief_case', 'institution_id', 'select, insert, update');

-- What happened, in order; append-only.
create table case_step (
  institution_id uuid not null,
  case_id uuid not null,
  step int not null check (step > 0),
  act text not null,
  -- The state that the step led to.
  state text not null,
  on_day date not null,
  recorded_at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('staff', 'client', 'system')),
  actor_id text not null,
  actor_name text not null,
  channel text not null,
  reason text,
  content jsonb not null default '{}',
  primary key (institution_id, case_id, step),
  foreign key (institution_id, case_id) references relief_case (institution_id, case_id)
);
call wall('case_step', 'institution_id', 'select, insert');

-- Every offer that was ever computed for a case, with the figures and the inputs it was computed from.
create table case_offer (
  institution_id uuid not null,
  case_id uuid not null,
  offer_id uuid not null,
  -- Offers computed together; the newest set is the one on the table. An adjusted offer joins its set.
  set_no int not null check (set_no > 0),
  place int not null check (place > 0),
  made_by_kind text not null check (made_by_kind in ('engine', 'officer', 'recomputed')),
  replaces uuid,
  changes jsonb not null,
  content jsonb not null,
  needs text[] not null,
  policy_id uuid not null,
  -- What the engine was given: how many facts of the loan, on which day, and a hash of them.
  facts_hash text not null,
  as_of date not null,
  -- Hash of the offer's changes, schedule and figures: what a consent consents to.
  hash text not null,
  made_at timestamptz not null default now(),
  made_by text not null,
  made_by_name text not null,
  primary key (institution_id, case_id, offer_id),
  foreign key (institution_id, case_id) references relief_case (institution_id, case_id),
  foreign key (institution_id, policy_id) references relief_policy (institution_id, policy_id)
);
create index case_offer_by_set on case_offer (institution_id, case_id, set_no, place);
call wall('case_offer', 'institution_id', 'select, insert');

-- The client’s consent to an offer, in the words she read.
create table case_consent (
  institution_id uuid not null,
  case_id uuid not null,
  offer_id uuid not null,
  channel text not null,
  how text not null check (how in ('pin', 'signature')),
  language text not null check (language in ('en', 'fr', 'ar', 'rw')),
  text_shown text not null,
  text_hash text not null,
  offer_hash text not null,
  -- The hash under which the telephone directory knows the number that she answered from.
  phone_key text,
  attachment_id uuid,
  witness_id text,
  witness_name text,
  given_on date not null,
  given_at timestamptz not null default now(),
  check ((how = 'signature') = (attachment_id is not null and witness_id is not null)),
  primary key (institution_id, case_id, offer_id),
  foreign key (institution_id, case_id, offer_id) references case_offer (institution_id, case_id, offer_id),
  foreign key (institution_id, attachment_id) references attachment (institution_id, attachment_id)
);
call wall('case_consent', 'institution_id', 'select, insert');

-- The register of amended contracts: what changed, and what it cost both sides.
create table renegotiation (
  institution_id uuid not null,
  event_id uuid not null,
  case_id uuid not null,
  loan_id uuid not null,
  offer_id uuid not null,
  amended_on date not null,
  days_past_due_before int not null,
  days_past_due_after int not null,
  class_before text not null,
  class_after text not null,
  cost_to_client bigint not null,
  cost_to_institution bigint not null,
  interest text,
  penalties text not null,
  crisis_programme text,
  probation_ends_on date,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (institution_id, event_id),
  unique (institution_id, case_id),
  foreign key (institution_id, case_id) references relief_case (institution_id, case_id)
);
create index renegotiation_by_loan on renegotiation (institution_id, loan_id, amended_on);
call wall('renegotiation', 'institution_id', 'select, insert');
