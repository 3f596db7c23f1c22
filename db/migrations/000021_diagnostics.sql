-- What a network looks at in its members: frameworks as versions, assessments with their answers, the member's word, findings and
-- the result. The rows are the network's; the member that is assessed reads its own from the day it may, and what it writes goes
-- through a command that speaks for both.

-- Frameworks of the network's own, and those that Twiza brings as they stood when first used.
create table diagnostic_framework (
  network_id uuid not null references network,
  slug text not null,
  version text not null,
  content jsonb not null,
  content_hash text not null,
  origin text not null check (origin in ('shipped', 'own')),
  closed_at timestamptz,
  closed_by_name text,
  recorded_at timestamptz not null default now(),
  recorded_by_name text not null,
  primary key (network_id, slug, version)
);
call wall('diagnostic_framework', 'network_id', 'select, insert');
grant update (closed_at, closed_by_name) on diagnostic_framework to twiza_app;

create table assessment (
  network_id uuid not null references network,
  assessment_id uuid not null,
  member_id uuid not null,
  framework text not null,
  framework_version text not null,
  content_hash text not null,
  tier text,
  mode text not null check (mode in ('self', 'accompanied', 'external')),
  state text not null default 'planned'
    check (state in ('planned', 'desk_review', 'field', 'draft', 'member_comment', 'validated', 'action_plan_approved', 'closed', 'cancelled')),
  title text not null,
  as_of date not null,
  starts_on date not null,
  deadline date not null check (deadline >= starts_on),
  lead text not null,
  team text[] not null default '{}',
  -- What was agreed beforehand: scope, branches to visit.
  content text,
  -- Whoever made the draft does not validate it.
  drafted_by text,
  version int not null default 1,
  recorded_at timestamptz not null default now(),
  recorded_by_name text not null,
  primary key (network_id, assessment_id),
  foreign key (network_id, member_id) references network_member (network_id, institution_id),
  foreign key (network_id, framework, framework_version) references diagnostic_framework (network_id, slug, version)
);
create index assessment_by_member on assessment (network_id, member_id, as_of desc);
create index assessment_by_deadline on assessment (network_id, deadline, assessment_id);
create index assessment_by_framework on assessment (network_id, framework, framework_version);
create index assessment_of_member on assessment (member_id, as_of desc);
call wall('assessment', 'network_id', 'select, insert, update');
-- An external assessment is the team's own until the member is asked for its word.
create policy its_member on assessment for select using (member_id = app_institution() and state <> 'cancelled'
  and (mode <> 'external' or state in ('member_comment', 'validated', 'action_plan_approved', 'closed')));
create policy of_its_assessments on diagnostic_framework for select using ((network_id, slug, version) in (
  select a.network_id, a.framework, a.framework_version from assessment a where a.member_id = app_institution()));

-- Each version of an answer is a fact; of one criterion the one made last counts, whenever it arrived.
create table assessment_answer (
  network_id uuid not null references network,
  answer_id uuid not null,
  assessment_id uuid not null,
  member_id uuid not null,
  criterion text not null,
  content jsonb not null,
  key text not null,
  content_hash text not null,
  made_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  party text not null check (party in ('network', 'member')),
  actor_id text not null,
  actor_name text not null,
  primary key (network_id, answer_id),
  unique (network_id, assessment_id, key),
  foreign key (network_id, assessment_id) references assessment (network_id, assessment_id)
);
create index assessment_answer_newest on assessment_answer (network_id, assessment_id, criterion, made_at desc, answer_id desc);
call wall('assessment_answer', 'network_id', 'select, insert');
create policy its_member on assessment_answer for select using (member_id = app_institution()
  and (network_id, assessment_id) in (select a.network_id, a.assessment_id from assessment a where a.member_id = app_institution()));

-- The member's right of reply, to one criterion or to the whole.
create table assessment_comment (
  network_id uuid not null references network,
  comment_id uuid not null,
  assessment_id uuid not null,
  member_id uuid not null,
  criterion text,
  content text not null,
  recorded_at timestamptz not null default now(),
  actor_id text not null,
  actor_name text not null,
  primary key (network_id, comment_id),
  foreign key (network_id, assessment_id) references assessment (network_id, assessment_id)
);
create index assessment_comment_by_assessment on assessment_comment (network_id, assessment_id, recorded_at);
call wall('assessment_comment', 'network_id', 'select, insert');
create policy its_member on assessment_comment for select using (member_id = app_institution());

create table assessment_finding (
  network_id uuid not null references network,
  finding_id uuid not null,
  assessment_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('strength', 'weakness')),
  criteria text[] not null,
  severity text not null check (severity in ('low', 'medium', 'high')),
  content text not null,
  withdrawn_at timestamptz,
  version int not null default 1,
  recorded_at timestamptz not null default now(),
  recorded_by_name text not null,
  primary key (network_id, finding_id),
  foreign key (network_id, assessment_id) references assessment (network_id, assessment_id)
);
create index assessment_finding_by_assessment on assessment_finding (network_id, assessment_id);
call wall('assessment_finding', 'network_id', 'select, insert, update');
create policy its_member on assessment_finding for select using (member_id = app_institution()
  and (network_id, assessment_id) in (select a.network_id, a.assessment_id from assessment a where a.member_id = app_institution()));

create table assessment_interview (
  network_id uuid not null references network,
  interview_id uuid not null,
  assessment_id uuid not null,
  member_id uuid not null,
  held_on date not null,
  person text not null,
  by_whom text not null,
  content text not null,
  recorded_at timestamptz not null default now(),
  recorded_by_name text not null,
  primary key (network_id, interview_id),
  foreign key (network_id, assessment_id) references assessment (network_id, assessment_id)
);
create index assessment_interview_by_assessment on assessment_interview (network_id, assessment_id);
call wall('assessment_interview', 'network_id', 'select, insert');

-- What the team asks the member for; told at once, whatever else of the assessment it may see.
create table assessment_request (
  network_id uuid not null references network,
  request_id uuid not null,
  assessment_id uuid not null,
  member_id uuid not null,
  title text not null,
  due_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by_name text not null,
  primary key (network_id, request_id),
  foreign key (network_id, assessment_id) references assessment (network_id, assessment_id)
);
create index assessment_request_by_assessment on assessment_request (network_id, assessment_id);
create index assessment_request_of_member on assessment_request (member_id);
call wall('assessment_request', 'network_id', 'select, insert');
create policy its_member on assessment_request for select using (member_id = app_institution());

create table assessment_document (
  network_id uuid not null references network,
  document_id uuid not null,
  assessment_id uuid not null,
  member_id uuid not null,
  request_id uuid,
  title text not null,
  file_name text not null,
  media_type text not null,
  bytes bytea not null,
  sha256 text not null,
  recorded_at timestamptz not null default now(),
  party text not null check (party in ('network', 'member')),
  actor_name text not null,
  primary key (network_id, document_id),
  foreign key (network_id, assessment_id) references assessment (network_id, assessment_id),
  foreign key (network_id, request_id) references assessment_request (network_id, request_id)
);
create index assessment_document_by_assessment on assessment_document (network_id, assessment_id);
call wall('assessment_document', 'network_id', 'select, insert');
create policy its_member on assessment_document for select using (member_id = app_institution() and (party = 'member'
  or (network_id, assessment_id) in (select a.network_id, a.assessment_id from assessment a where a.member_id = app_institution())));

-- The indicators that a final score rests on. A network reads them only while their group is shared with it.
create table assessment_indicator (
  network_id uuid not null references network,
  assessment_id uuid not null,
  member_id uuid not null,
  indicator_group text not null,
  period_to date not null,
  -- By slug: the value as decimal text, yes, no, or null.
  items jsonb not null,
  primary key (network_id, assessment_id, indicator_group),
  foreign key (network_id, assessment_id) references assessment (network_id, assessment_id)
);
call wall('assessment_indicator', 'network_id', 'select, insert');
create policy its_member on assessment_indicator for select using (member_id = app_institution());
create policy shared on assessment_indicator as restrictive for select using (member_id = app_institution()
  or (member_id, indicator_group) in (select s.institution_id, s.indicator_group from shared_groups() s));

-- Worked out once, when a second person validates; never changed.
create table assessment_result (
  network_id uuid not null references network,
  assessment_id uuid not null,
  member_id uuid not null,
  framework text not null,
  framework_version text not null,
  content_hash text not null,
  as_of date not null,
  -- Of the most that can be reached, in hundredths of a percent; null without a score.
  percent_hundredths int,
  score jsonb not null,
  recorded_at timestamptz not null default now(),
  actor_id text not null,
  actor_name text not null,
  primary key (network_id, assessment_id),
  foreign key (network_id, assessment_id) references assessment (network_id, assessment_id)
);
create index assessment_result_by_member on assessment_result (network_id, member_id, as_of desc);
call wall('assessment_result', 'network_id', 'select, insert');
create policy its_member on assessment_result for select using (member_id = app_institution());

-- What is final goes forward only.
create policy final_once on assessment as restrictive for update using (true)
  with check (state in ('validated', 'action_plan_approved', 'closed') or not exists (
    select from assessment_result r where r.network_id = assessment.network_id and r.assessment_id = assessment.assessment_id));

-- Everything that happened to an assessment, in order.
create table assessment_fact (
  network_id uuid not null references network,
  fact_id uuid not null,
  assessment_id uuid not null,
  member_id uuid not null,
  act text not null,
  state text not null,
  reason text,
  recorded_at timestamptz not null default now(),
  party text not null check (party in ('network', 'member')),
  actor_id text not null,
  actor_name text not null,
  primary key (network_id, fact_id),
  foreign key (network_id, assessment_id) references assessment (network_id, assessment_id)
);
create index assessment_fact_by_assessment on assessment_fact (network_id, assessment_id, recorded_at);
call wall('assessment_fact', 'network_id', 'select, insert');
create policy its_member on assessment_fact for select using (member_id = app_institution()
  and (network_id, assessment_id) in (select a.network_id, a.assessment_id from assessment a where a.member_id = app_institution()));

-- The roles of the first day learn the new rights.
update network_role set rights = rights || '{diagnostics.see,diagnostics.assess,diagnostics.lead,frameworks.edit}'::text[]
  where role_key in ('director', 'adviser') and not rights @> '{diagnostics.see}';
update network_role set rights = rights || '{diagnostics.approve}'::text[] where role_key = 'director' and not rights @> '{diagnostics.approve}';
update network_role set rights = rights || '{diagnostics.see}'::text[] where role_key = 'observer' and not rights @> '{diagnostics.see}';
update role set rights = rights || '{diagnostic.see,diagnostics.reply,diagnostics.approve}'::text[] where role_key = 'administrator' and not rights @> '{diagnostic.see}';
update role set rights = rights || '{diagnostic.see,diagnostics.reply}'::text[] where role_key in ('branch-manager', 'reporter') and not rights @> '{diagnostic.see}';
update role set rights = rights || '{diagnostic.see}'::text[] where role_key = 'auditor' and not rights @> '{diagnostic.see}';
