-- The quality of the portfolio: the institution's classes, and what each closed day looked like.

create table class_rules (
  institution_id uuid not null references institution,
  valid_from date not null,
  content jsonb not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  primary key (institution_id, valid_from)
);
call wall('class_rules', 'institution_id', 'select, insert, update');

create table portfolio_day (
  institution_id uuid not null references institution,
  closed_on date not null,
  branch_id uuid not null,
  class text not null,
  loans int not null,
  principal bigint not null,
  provision bigint not null,
  primary key (institution_id, closed_on, branch_id, class),
  foreign key (institution_id, branch_id) references branch
);
call wall('portfolio_day', 'institution_id', 'select, insert');

create table portfolio_risk_day (
  institution_id uuid not null references institution,
  closed_on date not null,
  branch_id uuid not null,
  days int not null,
  strict bigint not null,
  regulatory bigint not null,
  primary key (institution_id, closed_on, branch_id, days),
  foreign key (institution_id, branch_id) references branch
);
call wall('portfolio_risk_day', 'institution_id', 'select, insert');
