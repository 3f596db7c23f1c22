-- Figures of an institution by period, from its own books or reported: each correction is a version of its own.

-- What an account of the institution's chart feeds; absent ones follow the standard chart.
create table figure_mapping (
  institution_id uuid not null references institution,
  code text not null,
  input text not null,
  changed_at timestamptz not null default now(),
  changed_by_name text not null,
  primary key (institution_id, code),
  foreign key (institution_id, code) references account (institution_id, code)
);
call wall('figure_mapping', 'institution_id', 'select, insert, update');

create table figure_set (
  institution_id uuid not null references institution,
  period_to date not null,
  months int not null check (months between 1 and 36),
  -- The newest counts.
  version int not null check (version > 0),
  period_from date not null check (period_from <= period_to),
  source text not null check (source in ('books', 'form', 'sheet', 'api')),
  grade int not null check (grade between 1 and 3),
  -- Figures as `twiza indicators` reads them.
  content jsonb not null,
  -- For figures from books: by input, the accounts that it was summed from.
  accounts jsonb,
  -- Warnings that the figures gave, by path and code, with the comment that answered each.
  findings jsonb not null default '[]',
  reason text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (institution_id, period_to, months, version)
);
call wall('figure_set', 'institution_id', 'select, insert');

-- A report that is being written, half filled or whole.
create table figure_draft (
  institution_id uuid not null references institution,
  period_to date not null,
  months int not null check (months between 1 and 36),
  content jsonb not null,
  saved_at timestamptz not null default now(),
  saved_by text not null,
  saved_by_name text not null,
  primary key (institution_id, period_to, months)
);
call wall('figure_draft', 'institution_id', 'select, insert, update, delete');

-- How often the institution reports and when it is due; without a row every quarter, thirty days after its end.
create table figure_calendar (
  institution_id uuid not null references institution,
  months int not null check (months in (1, 3, 6, 12)),
  due_days int not null check (due_days between 1 and 180),
  changed_at timestamptz not null default now(),
  changed_by_name text not null,
  primary key (institution_id)
);
call wall('figure_calendar', 'institution_id', 'select, insert, update');
