-- The books of an institution. One row is one entry with all its lines, so that the database itself can check that it balances,
-- without triggers.

create function entry_balances(accounts text[], amounts bigint[]) returns boolean language sql immutable parallel safe
  as $$ select cardinality(accounts) = cardinality(amounts) and cardinality(accounts) >= 2
           and 0 = (select sum(amount) from unnest(amounts) as amount)
           and not exists (select from unnest(amounts) as amount where amount = 0 or amount is null) $$;

create table account (
  institution_id uuid not null references institution,
  code text not null check (code ~ '^[0-9A-Z.-]{1,20}$'),
  names jsonb not null,
  kind text not null check (kind in ('asset', 'liability', 'equity', 'income', 'expense')),
  parent text,
  heading boolean not null default false,
  manual boolean not null default true,
  closed_on date,
  primary key (institution_id, code),
  foreign key (institution_id, parent) references account
);
call wall('account', 'institution_id', 'select, insert, update');

create table journal_entry (
  institution_id uuid not null references institution,
  entry_id uuid not null,
  number bigint not null,
  value_on date not null,
  booked_on date not null,
  recorded_at timestamptz not null default now(),
  branch_id uuid not null,
  kind text not null,
  source_kind text not null,
  source_id text not null,
  event_id text,
  accounts text[] not null,
  amounts bigint[] not null,
  reverses uuid,
  memo text,
  recorded_by text not null,
  primary key (institution_id, entry_id),
  unique (institution_id, number),
  foreign key (institution_id, branch_id) references branch,
  foreign key (institution_id, reverses) references journal_entry,
  constraint entry_balances check (entry_balances(accounts, amounts))
);
create index journal_by_day on journal_entry (institution_id, booked_on, number);
create index journal_by_source on journal_entry (institution_id, source_kind, source_id);
call wall('journal_entry', 'institution_id', 'select, insert');

-- A closed day is sealed: a hash over its entries, chained to the seal before.
create table day_close (
  institution_id uuid not null references institution,
  closed_on date not null,
  closed_at timestamptz not null default now(),
  closed_by text not null,
  entries int not null,
  seal text not null,
  seal_before text,
  summary jsonb not null default '{}',
  primary key (institution_id, closed_on)
);
call wall('day_close', 'institution_id', 'select, insert');

-- Balances of every account at the end of a closed day, so that a balance at any date adds few entries.
create table account_balance (
  institution_id uuid not null references institution,
  closed_on date not null,
  branch_id uuid not null,
  code text not null,
  debit bigint not null,
  credit bigint not null,
  primary key (institution_id, closed_on, branch_id, code),
  foreign key (institution_id, branch_id) references branch,
  foreign key (institution_id, code) references account
);
call wall('account_balance', 'institution_id', 'select, insert');
