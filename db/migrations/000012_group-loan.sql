-- One contract with a group, a loan for each member: what was asked for together and is approved and paid out together.
create table group_loan (
  institution_id uuid not null references institution,
  group_loan_id uuid not null,
  -- Its last digit is a check digit.
  number text not null,
  group_id uuid not null,
  product_id uuid not null,
  applied_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  recorded_by_name text not null,
  primary key (institution_id, group_loan_id),
  unique (institution_id, number),
  foreign key (institution_id, group_id) references client_group (institution_id, group_id),
  foreign key (institution_id, product_id) references product (institution_id, product_id)
);
create index group_loan_by_group on group_loan (institution_id, group_id);
call wall('group_loan', 'institution_id', 'select, insert');

alter table loan add column group_loan_id uuid;
alter table loan add foreign key (institution_id, group_loan_id) references group_loan (institution_id, group_loan_id);
create index loan_by_group_loan on loan (institution_id, group_loan_id) where group_loan_id is not null;
