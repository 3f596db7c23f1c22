-- Loan products and loans. A loan is its terms and its events; the other columns are a projection of them that
-- `twiza verify` rebuilds and compares.

-- What the institution lends. A new version never touches the loans that were made under an older one.
create table product (
  institution_id uuid not null references institution,
  product_id uuid not null,
  code text not null check (code ~ '^[A-Z0-9-]{1,20}$'),
  status text not null default 'active' check (status in ('active', 'retired')),
  -- The newest version; also the ETag, together with the status.
  version int not null default 1,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (institution_id, product_id),
  unique (institution_id, code)
);
call wall('product', 'institution_id', 'select, insert, update');

create table product_version (
  institution_id uuid not null,
  product_id uuid not null,
  version int not null,
  -- Names, terms template, limits, approvals, account map: see ProductContent in src/contract/products.ts.
  content jsonb not null,
  reason text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (institution_id, product_id, version),
  foreign key (institution_id, product_id) references product (institution_id, product_id)
);
call wall('product_version', 'institution_id', 'select, insert');

-- No index holds a column that a repayment changes, so that a repayment rewrites one row in place (fillfactor leaves the room).
create table loan (
  institution_id uuid not null,
  loan_id uuid not null,
  -- Its last digit is a check digit.
  number text not null,
  client_id uuid not null,
  group_id uuid,
  branch_id uuid not null,
  officer_id text,
  product_id uuid not null,
  product_version int not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  status text not null check (status in ('submitted', 'approved', 'active', 'overpaid', 'closed', 'written-off', 'rejected', 'withdrawn')),
  -- The terms of the contract as signed (TermsJson); planned dates until it is disbursed.
  terms jsonb not null,
  -- What was asked for, before any lowering at approval.
  amount_asked bigint not null check (amount_asked > 0),
  count_asked int not null check (count_asked > 0),
  principal bigint not null check (principal > 0),
  purpose text not null,
  note text,
  applied_on date not null,
  applied_by text not null,
  applied_by_name text not null,
  approvals_needed int not null,
  approved_on date,
  disbursed_on date,
  closed_on date,
  -- Counts the changes: the ETag of the loan.
  version int not null default 1,
  recorded_at timestamptz not null default now(),
  -- Projection of the events, in minor units.
  event_count int not null default 0,
  last_event_on date,
  -- False where an event other than disbursement and repayments in order asks for a full replay of the next one.
  plain boolean not null default true,
  contract_version int not null default 1,
  principal_out bigint not null default 0 check (principal_out >= 0),
  interest_out bigint not null default 0,
  fees_out bigint not null default 0,
  penalties_out bigint not null default 0,
  tax_out bigint not null default 0,
  credit bigint not null default 0 check (credit >= 0),
  savings bigint not null default 0,
  -- Due date of the oldest instalment that is not paid whole: the days past due of any date are counted from it.
  oldest_due_on date,
  last_due_on date,
  last_paid_on date,
  renegotiated_on date,
  primary key (institution_id, loan_id),
  unique (institution_id, number),
  foreign key (institution_id, client_id) references client (institution_id, client_id),
  foreign key (institution_id, group_id) references client_group (institution_id, group_id),
  foreign key (institution_id, branch_id) references branch (institution_id, branch_id),
  foreign key (institution_id, product_id, product_version) references product_version (institution_id, product_id, version)
) with (fillfactor = 80);
create index loan_by_client on loan (institution_id, client_id);
create index loan_by_group on loan (institution_id, group_id) where group_id is not null;
create index loan_by_status on loan (institution_id, status, loan_id);
create index loan_by_branch on loan (institution_id, branch_id, status);
create index loan_by_officer on loan (institution_id, officer_id, status);
call wall('loan', 'institution_id', 'select, insert, update');

-- The facts, in the order learnt. `content` is the engine's event; `told` is what the receipt said on that day.
create table loan_event (
  institution_id uuid not null,
  loan_id uuid not null,
  seq int not null,
  event_id uuid not null,
  type text not null,
  value_on date not null,
  amount bigint,
  content jsonb not null,
  receipt text,
  channel text not null,
  -- By what means the money came or went: cash, bank, mobile money.
  means text,
  told jsonb,
  reason text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (institution_id, loan_id, seq),
  unique (institution_id, loan_id, event_id),
  foreign key (institution_id, loan_id) references loan (institution_id, loan_id)
);
create unique index loan_event_by_receipt on loan_event (institution_id, receipt) where receipt is not null;
create index loan_event_by_time on loan_event (institution_id, recorded_at);
call wall('loan_event', 'institution_id', 'select, insert');

-- The schedule with what is paid of it: a projection.
create table instalment (
  institution_id uuid not null,
  loan_id uuid not null,
  n int not null,
  due_on date not null,
  days int not null,
  principal bigint not null,
  interest bigint not null,
  fees bigint not null,
  penalties bigint not null,
  tax bigint not null,
  savings bigint not null default 0,
  total bigint not null,
  balance bigint not null,
  paid bigint not null default 0,
  outstanding bigint not null,
  paid_on date,
  primary key (institution_id, loan_id, n),
  foreign key (institution_id, loan_id) references loan (institution_id, loan_id)
) with (fillfactor = 80);
create index instalment_by_day on instalment (institution_id, due_on);
call wall('instalment', 'institution_id', 'select, insert, update, delete');

-- Every version of the contract with the schedule that the client was shown. One that was undone stays, and says when.
create table loan_version (
  institution_id uuid not null,
  loan_id uuid not null,
  version int not null,
  from_on date not null,
  event_id uuid not null,
  changes jsonb not null,
  schedule jsonb not null,
  record jsonb,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  undone_at timestamptz,
  primary key (institution_id, loan_id, version),
  foreign key (institution_id, loan_id) references loan (institution_id, loan_id)
);
call wall('loan_version', 'institution_id', 'select, insert, update');

-- Who proposed, approved, rejected or undid, in order.
create table loan_decision (
  institution_id uuid not null,
  loan_id uuid not null,
  seq int not null,
  decision text not null check (decision in ('submitted', 'approved', 'lowered', 'rejected', 'withdrawn', 'disbursed', 'disbursement-undone')),
  detail jsonb not null default '{}',
  reason text,
  decided_at timestamptz not null default now(),
  decided_by text not null,
  decided_by_name text not null,
  primary key (institution_id, loan_id, seq),
  foreign key (institution_id, loan_id) references loan (institution_id, loan_id)
);
call wall('loan_decision', 'institution_id', 'select, insert');

create table loan_guarantor (
  institution_id uuid not null,
  loan_id uuid not null,
  n int not null,
  -- A client of the institution, or somebody else by name.
  client_id uuid,
  name text not null,
  phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  identity_number text,
  relation text,
  amount bigint check (amount > 0),
  recorded_at timestamptz not null default now(),
  primary key (institution_id, loan_id, n),
  foreign key (institution_id, loan_id) references loan (institution_id, loan_id),
  foreign key (institution_id, client_id) references client (institution_id, client_id)
);
create index loan_guarantor_by_client on loan_guarantor (institution_id, client_id) where client_id is not null;
call wall('loan_guarantor', 'institution_id', 'select, insert, delete');
