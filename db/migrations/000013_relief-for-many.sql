-- Relief for many: one drive offers the same menu to many loans, loan by loan, each in its own transaction.

create table relief_drive (
  institution_id uuid not null references institution,
  drive_id uuid not null,
  number text not null,
  name text not null,
  -- The branches that it may touch; absent: every one. Who works for others does not see it.
  branches uuid[],
  -- Which loans, and what they are offered: see src/contract/relief-drives.ts.
  selection jsonb not null,
  menu jsonb not null,
  note text,
  state text not null check (state in ('previewing', 'previewed', 'proposed', 'running', 'paused', 'finished', 'cancelled')),
  state_since timestamptz not null default now(),
  -- Loans that the selection held when the preview began, and the last of them that was weighed.
  chosen int not null,
  weighed int not null default 0,
  weighed_to uuid,
  previewed_on date not null,
  -- The portfolio of the whole institution when the preview was whole, and what the preview says of it.
  portfolio jsonb,
  preview jsonb,
  proposed_by text,
  proposed_by_name text,
  approved_by text,
  approved_by_name text,
  approved_by_head_office boolean,
  -- The ETag of the drive.
  version int not null default 1,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (institution_id, drive_id),
  unique (institution_id, number),
  check (state in ('previewing', 'previewed', 'cancelled') or proposed_by is not null),
  check (state not in ('running', 'paused', 'finished') or approved_by <> proposed_by)
);
create index relief_drive_by_time on relief_drive (institution_id, recorded_at desc, drive_id desc);
create index relief_drive_at_work on relief_drive (institution_id, state) where state in ('previewing', 'running');
call wall('relief_drive', 'institution_id', 'select, insert, update');

-- What was done with a drive, by whom; append-only.
create table relief_drive_step (
  institution_id uuid not null,
  drive_id uuid not null,
  version int not null,
  act text not null,
  state text not null,
  reason text,
  recorded_at timestamptz not null default now(),
  actor_id text not null,
  actor_name text not null,
  primary key (institution_id, drive_id, version),
  foreign key (institution_id, drive_id) references relief_drive (institution_id, drive_id)
);
call wall('relief_drive_step', 'institution_id', 'select, insert');

-- A loan of a drive: what the preview found, and what became of it. Its primary key is why nothing is done twice.
create table relief_drive_loan (
  institution_id uuid not null,
  drive_id uuid not null,
  loan_id uuid not null,
  client_id uuid not null,
  branch_id uuid not null,
  -- Left out by a person, with the reason.
  left_out text,
  -- Without a telephone: she is told on paper.
  paper boolean not null,
  -- Found by the preview: the changes offered first, or why none fits.
  changes jsonb,
  why jsonb not null,
  principal bigint not null,
  principal_after bigint not null,
  days_before int not null,
  days_after int not null,
  renegotiated_before boolean not null,
  instalment_before bigint not null,
  instalment_after bigint not null,
  last_due_before date not null,
  last_due_after date not null,
  owed_before bigint not null,
  owed_after bigint not null,
  -- What falls due in each of the next six months.
  cash_before bigint[] not null,
  cash_after bigint[] not null,
  -- What became of it, once the drive came to it.
  outcome text check (outcome in ('offered', 'by-law', 'for-approval', 'guarantor', 'open-case', 'not-running', 'nothing-fits', 'failed')),
  detail jsonb,
  case_id uuid,
  tries int not null default 0,
  done_at timestamptz,
  primary key (institution_id, drive_id, loan_id),
  foreign key (institution_id, drive_id) references relief_drive (institution_id, drive_id),
  foreign key (institution_id, loan_id) references loan (institution_id, loan_id),
  foreign key (institution_id, case_id) references relief_case (institution_id, case_id),
  check ((outcome is null) = (done_at is null)),
  check (case_id is null or outcome in ('offered', 'by-law', 'for-approval', 'guarantor'))
) with (fillfactor = 80);
create index relief_drive_loan_waiting on relief_drive_loan (institution_id, drive_id, tries, loan_id) where outcome is null and left_out is null;
create index relief_drive_loan_by_case on relief_drive_loan (institution_id, case_id) where case_id is not null;
call wall('relief_drive_loan', 'institution_id', 'select, insert, update, delete');

-- Where the law itself changes the contract, the ground of the change is kept in the place of her consent.
alter table case_consent drop constraint case_consent_how_check;
alter table case_consent add constraint case_consent_how_check check (how in ('pin', 'signature', 'law'));
