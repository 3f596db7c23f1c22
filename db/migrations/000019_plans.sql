-- From finding to change: recommendations to a member, what is planned for them, what was done, seen and spent. The rows are
-- the network's; the member whose plan it is reads its own. Assessments and findings are named by their ids.

create table recommendation (
  network_id uuid not null references network,
  recommendation_id uuid not null,
  member_id uuid not null,
  assessment_id uuid,
  theme text not null,
  content text not null,
  priority text not null check (priority in ('urgent', 'high', 'medium', 'low')),
  effort text not null check (effort in ('small', 'medium', 'large')),
  owner text,
  due_on date,
  dropped_reason text,
  version int not null default 1,
  recorded_at timestamptz not null default now(),
  recorded_by_name text not null,
  primary key (network_id, recommendation_id),
  foreign key (network_id, member_id) references network_member (network_id, institution_id)
);
create index recommendation_by_member on recommendation (network_id, member_id);
create index recommendation_of_member on recommendation (member_id);
call wall('recommendation', 'network_id', 'select, insert, update');
create policy its_member on recommendation for select using (member_id = app_institution());

-- What it answers to.
create table recommendation_finding (
  network_id uuid not null references network,
  recommendation_id uuid not null,
  finding_id uuid not null,
  member_id uuid not null,
  primary key (network_id, recommendation_id, finding_id),
  foreign key (network_id, recommendation_id) references recommendation (network_id, recommendation_id)
);
create index recommendation_finding_by_finding on recommendation_finding (network_id, finding_id);
call wall('recommendation_finding', 'network_id', 'select, insert, delete');
create policy its_member on recommendation_finding for select using (member_id = app_institution());

-- Budget in minor units of its currency. Items planned for several members at once share a batch.
create table plan_item (
  network_id uuid not null references network,
  item_id uuid not null,
  member_id uuid not null,
  batch_id uuid,
  kind text not null check (kind in ('training', 'ta_assignment', 'manual_revision', 'market_study', 'mis_change', 'policy', 'funding')),
  theme text not null,
  title text not null,
  content text,
  owner text not null,
  start_on date not null,
  due_on date not null check (due_on >= start_on),
  budget bigint not null default 0 check (budget >= 0),
  currency text not null,
  funding_source text,
  state text not null default 'planned' check (state in ('planned', 'under_way', 'reported', 'verified', 'cancelled')),
  percent int not null default 0 check (percent between 0 and 100),
  stage text check (stage in ('draft', 'reviewed', 'board_approved', 'staff_trained', 'operational')),
  -- Progress counts from here: who recorded it since may not verify it.
  round int not null default 1,
  verified_on date,
  verified_by_name text,
  version int not null default 1,
  recorded_at timestamptz not null default now(),
  recorded_by_name text not null,
  primary key (network_id, item_id),
  foreign key (network_id, member_id) references network_member (network_id, institution_id),
  check ((state = 'verified') = (verified_on is not null)),
  check (stage is null or kind = 'manual_revision')
);
create index plan_item_by_member on plan_item (network_id, member_id, due_on);
create index plan_item_by_due on plan_item (network_id, due_on, item_id);
create index plan_item_of_member on plan_item (member_id, due_on);
call wall('plan_item', 'network_id', 'select, insert, update');
create policy its_member on plan_item for select using (member_id = app_institution());

create table plan_item_recommendation (
  network_id uuid not null references network,
  item_id uuid not null,
  recommendation_id uuid not null,
  member_id uuid not null,
  primary key (network_id, item_id, recommendation_id),
  foreign key (network_id, item_id) references plan_item (network_id, item_id),
  foreign key (network_id, recommendation_id) references recommendation (network_id, recommendation_id)
);
create index plan_item_recommendation_by_recommendation on plan_item_recommendation (network_id, recommendation_id);
call wall('plan_item_recommendation', 'network_id', 'select, insert, delete');
create policy its_member on plan_item_recommendation for select using (member_id = app_institution());

-- What was done, and by whose word.
create table plan_progress (
  network_id uuid not null references network,
  progress_id uuid not null,
  item_id uuid not null,
  member_id uuid not null,
  round int not null,
  done_on date not null,
  percent int not null check (percent between 0 and 100),
  stage text,
  content text not null,
  recorded_at timestamptz not null default now(),
  party text not null check (party in ('network', 'member')),
  actor_id text not null,
  actor_name text not null,
  primary key (network_id, progress_id),
  foreign key (network_id, item_id) references plan_item (network_id, item_id)
);
create index plan_progress_by_item on plan_progress (network_id, item_id, recorded_at);
call wall('plan_progress', 'network_id', 'select, insert');
create policy its_member on plan_progress for select using (member_id = app_institution());

-- A document with its page, an address, or a sample of files that were read.
create table plan_evidence (
  network_id uuid not null references network,
  evidence_id uuid not null,
  progress_id uuid not null,
  item_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('document', 'link', 'sample')),
  title text not null,
  page text,
  address text,
  sampled int check (sampled > 0),
  following int check (following between 0 and sampled),
  file_name text,
  media_type text,
  bytes bytea,
  sha256 text,
  primary key (network_id, evidence_id),
  foreign key (network_id, progress_id) references plan_progress (network_id, progress_id),
  foreign key (network_id, item_id) references plan_item (network_id, item_id),
  check ((kind = 'document') = (bytes is not null) and (kind = 'link') = (address is not null) and (kind = 'sample') = (sampled is not null and following is not null))
);
create index plan_evidence_by_item on plan_evidence (network_id, item_id);
call wall('plan_evidence', 'network_id', 'select, insert');
create policy its_member on plan_evidence for select using (member_id = app_institution());

-- What an item cost, in minor units of its currency; a negative amount takes back an error.
create table plan_cost (
  network_id uuid not null references network,
  cost_id uuid not null,
  item_id uuid not null,
  member_id uuid not null,
  amount bigint not null check (amount <> 0),
  booked_on date not null,
  content text not null,
  reference text,
  recorded_at timestamptz not null default now(),
  actor_name text not null,
  primary key (network_id, cost_id),
  foreign key (network_id, item_id) references plan_item (network_id, item_id)
);
create index plan_cost_by_item on plan_cost (network_id, item_id);
call wall('plan_cost', 'network_id', 'select, insert');
create policy its_member on plan_cost for select using (member_id = app_institution());

-- Everything that happened to an item, in order.
create table plan_fact (
  network_id uuid not null references network,
  fact_id uuid not null,
  item_id uuid not null,
  member_id uuid not null,
  what text not null check (what in ('planned', 'changed', 'progress', 'verified', 'sent-back', 'reopened', 'cancelled', 'cost')),
  reason text,
  detail jsonb not null default '{}',
  recorded_at timestamptz not null default now(),
  party text not null check (party in ('network', 'member')),
  actor_id text not null,
  actor_name text not null,
  primary key (network_id, fact_id),
  foreign key (network_id, item_id) references plan_item (network_id, item_id)
);
create index plan_fact_by_item on plan_fact (network_id, item_id, recorded_at);
call wall('plan_fact', 'network_id', 'select, insert');
create policy its_member on plan_fact for select using (member_id = app_institution());

-- The roles of the first day learn the new rights.
update network_role set rights = rights || '{plans.see,plans.edit,plans.verify}'::text[] where role_key in ('director', 'adviser') and not rights @> '{plans.see}';
update network_role set rights = rights || '{plans.see}'::text[] where role_key = 'observer' and not rights @> '{plans.see}';
update role set rights = rights || '{plan.see,plan.report}'::text[] where role_key in ('administrator', 'reporter') and not rights @> '{plan.see}';
update role set rights = rights || '{plan.see}'::text[] where role_key in ('branch-manager', 'auditor') and not rights @> '{plan.see}';
