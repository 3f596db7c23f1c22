-- The schema after all migrations, made by `npm run schema`. It is read, not run: a review sees here what a migration changed.

table auth.account
  id text not null
  account_id text not null
  provider_id text not null
  user_id text not null
  access_token text
  refresh_token text
  id_token text
  access_token_expires_at timestamp with time zone
  refresh_token_expires_at timestamp with time zone
  scope text
  password text
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint account_pkey PRIMARY KEY (id)
  constraint account_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE
  CREATE INDEX account_by_user using btree (user_id)
  grant delete, insert, select, update to twiza_auth

table auth.platform_admin
  user_id text not null
  constraint platform_admin_pkey PRIMARY KEY (user_id)
  constraint platform_admin_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE
  grant delete, insert, select, update to twiza_auth

table auth.session
  id text not null
  token text not null
  user_id text not null
  organisation text
  ip_address text
  user_agent text
  expires_at timestamp with time zone not null
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint session_token_key UNIQUE (token)
  constraint session_pkey PRIMARY KEY (id)
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE
  CREATE INDEX session_by_user using btree (user_id)
  grant delete, insert, select, update to twiza_auth

table auth.two_factor
  id text not null
  secret text not null
  backup_codes text not null
  user_id text not null
  verified boolean default true
  failed_verification_count integer default 0
  locked_until timestamp with time zone
  constraint two_factor_pkey PRIMARY KEY (id)
  constraint two_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE
  CREATE INDEX two_factor_by_user using btree (user_id)
  grant delete, insert, select, update to twiza_auth

table auth.user
  id text not null
  name text not null
  user_name text not null
  email text not null
  email_verified boolean not null default false
  image text
  language text not null default 'en'::text
  home text not null
  password_temporary boolean not null default false
  two_factor_enabled boolean default false
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint user_email_key UNIQUE (email)
  constraint user_user_name_key UNIQUE (user_name)
  constraint user_pkey PRIMARY KEY (id)
  constraint user_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text, 'ar'::text, 'rw'::text])))
  constraint user_user_name_check CHECK ((user_name ~ '^[a-z0-9][a-z0-9._-]{2,39}$'::text))
  grant delete, insert, select, update to twiza_auth

table auth.verification
  id text not null
  identifier text not null
  value text not null
  expires_at timestamp with time zone not null
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint verification_pkey PRIMARY KEY (id)
  CREATE INDEX verification_by_identifier using btree (identifier)
  grant delete, insert, select, update to twiza_auth

table auth.wrong_tries
  subject text not null
  tries integer not null
  last_try_at timestamp with time zone not null
  locked_until timestamp with time zone
  constraint wrong_tries_pkey PRIMARY KEY (subject)
  CREATE INDEX wrong_tries_by_age using btree (last_try_at)
  grant delete, insert, select, update to twiza_auth

table account, behind a forced wall
  institution_id uuid not null
  code text not null
  names jsonb not null
  kind text not null
  parent text
  heading boolean not null default false
  manual boolean not null default true
  closed_on date
  constraint account_pkey PRIMARY KEY (institution_id, code)
  constraint account_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint account_institution_id_parent_fkey FOREIGN KEY (institution_id, parent) REFERENCES account(institution_id, code)
  constraint account_code_check CHECK ((code ~ '^[0-9A-Z.-]{1,20}$'::text))
  constraint account_kind_check CHECK ((kind = ANY (ARRAY['asset'::text, 'liability'::text, 'equity'::text, 'income'::text, 'expense'::text])))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table account_balance, behind a forced wall
  institution_id uuid not null
  closed_on date not null
  branch_id uuid not null
  code text not null
  debit bigint not null
  credit bigint not null
  constraint account_balance_pkey PRIMARY KEY (institution_id, closed_on, branch_id, code)
  constraint account_balance_institution_id_branch_id_fkey FOREIGN KEY (institution_id, branch_id) REFERENCES branch(institution_id, branch_id)
  constraint account_balance_institution_id_code_fkey FOREIGN KEY (institution_id, code) REFERENCES account(institution_id, code)
  constraint account_balance_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table assessment, behind a forced wall
  network_id uuid not null
  assessment_id uuid not null
  member_id uuid not null
  framework text not null
  framework_version text not null
  content_hash text not null
  tier text
  mode text not null
  state text not null default 'planned'::text
  title text not null
  as_of date not null
  starts_on date not null
  deadline date not null
  lead text not null
  team text[] not null default '{}'::text[]
  content text
  drafted_by text
  version integer not null default 1
  recorded_at timestamp with time zone not null default now()
  recorded_by_name text not null
  constraint assessment_pkey PRIMARY KEY (network_id, assessment_id)
  constraint assessment_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint assessment_network_id_framework_framework_version_fkey FOREIGN KEY (network_id, framework, framework_version) REFERENCES diagnostic_framework(network_id, slug, version)
  constraint assessment_network_id_member_id_fkey FOREIGN KEY (network_id, member_id) REFERENCES network_member(network_id, institution_id)
  constraint assessment_check CHECK ((deadline >= starts_on))
  constraint assessment_mode_check CHECK ((mode = ANY (ARRAY['self'::text, 'accompanied'::text, 'external'::text])))
  constraint assessment_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'desk_review'::text, 'field'::text, 'draft'::text, 'member_comment'::text, 'validated'::text, 'action_plan_approved'::text, 'closed'::text, 'cancelled'::text])))
  CREATE INDEX assessment_by_deadline using btree (network_id, deadline, assessment_id)
  CREATE INDEX assessment_by_framework using btree (network_id, framework, framework_version)
  CREATE INDEX assessment_by_member using btree (network_id, member_id, as_of DESC)
  CREATE INDEX assessment_of_member using btree (member_id, as_of DESC)
  policy final_once for update using true with check ((state = ANY (ARRAY['validated'::text, 'action_plan_approved'::text, 'closed'::text])) OR (NOT (EXISTS ( SELECT
   FROM assessment_result r
  WHERE ((r.network_id = assessment.network_id) AND (r.assessment_id = assessment.assessment_id))))))
  policy its_member for select using ((member_id = app_institution()) AND (state <> 'cancelled'::text) AND ((mode <> 'external'::text) OR (state = ANY (ARRAY['member_comment'::text, 'validated'::text, 'action_plan_approved'::text, 'closed'::text]))))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select, update to twiza_app

table assessment_answer, behind a forced wall
  network_id uuid not null
  answer_id uuid not null
  assessment_id uuid not null
  member_id uuid not null
  criterion text not null
  content jsonb not null
  key text not null
  content_hash text not null
  made_at timestamp with time zone not null
  recorded_at timestamp with time zone not null default now()
  party text not null
  actor_id text not null
  actor_name text not null
  constraint assessment_answer_network_id_assessment_id_key_key UNIQUE (network_id, assessment_id, key)
  constraint assessment_answer_pkey PRIMARY KEY (network_id, answer_id)
  constraint assessment_answer_network_id_assessment_id_fkey FOREIGN KEY (network_id, assessment_id) REFERENCES assessment(network_id, assessment_id)
  constraint assessment_answer_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint assessment_answer_party_check CHECK ((party = ANY (ARRAY['network'::text, 'member'::text])))
  CREATE INDEX assessment_answer_newest using btree (network_id, assessment_id, criterion, made_at DESC, answer_id DESC)
  policy its_member for select using ((member_id = app_institution()) AND ((network_id, assessment_id) IN ( SELECT a.network_id,
    a.assessment_id
   FROM assessment a
  WHERE (a.member_id = app_institution()))))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table assessment_comment, behind a forced wall
  network_id uuid not null
  comment_id uuid not null
  assessment_id uuid not null
  member_id uuid not null
  criterion text
  content text not null
  recorded_at timestamp with time zone not null default now()
  actor_id text not null
  actor_name text not null
  constraint assessment_comment_pkey PRIMARY KEY (network_id, comment_id)
  constraint assessment_comment_network_id_assessment_id_fkey FOREIGN KEY (network_id, assessment_id) REFERENCES assessment(network_id, assessment_id)
  constraint assessment_comment_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  CREATE INDEX assessment_comment_by_assessment using btree (network_id, assessment_id, recorded_at)
  policy its_member for select using (member_id = app_institution())
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table assessment_document, behind a forced wall
  network_id uuid not null
  document_id uuid not null
  assessment_id uuid not null
  member_id uuid not null
  request_id uuid
  title text not null
  file_name text not null
  media_type text not null
  bytes bytea not null
  sha256 text not null
  recorded_at timestamp with time zone not null default now()
  party text not null
  actor_name text not null
  constraint assessment_document_pkey PRIMARY KEY (network_id, document_id)
  constraint assessment_document_network_id_assessment_id_fkey FOREIGN KEY (network_id, assessment_id) REFERENCES assessment(network_id, assessment_id)
  constraint assessment_document_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint assessment_document_network_id_request_id_fkey FOREIGN KEY (network_id, request_id) REFERENCES assessment_request(network_id, request_id)
  constraint assessment_document_party_check CHECK ((party = ANY (ARRAY['network'::text, 'member'::text])))
  CREATE INDEX assessment_document_by_assessment using btree (network_id, assessment_id)
  policy its_member for select using ((member_id = app_institution()) AND ((party = 'member'::text) OR ((network_id, assessment_id) IN ( SELECT a.network_id,
    a.assessment_id
   FROM assessment a
  WHERE (a.member_id = app_institution())))))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table assessment_fact, behind a forced wall
  network_id uuid not null
  fact_id uuid not null
  assessment_id uuid not null
  member_id uuid not null
  act text not null
  state text not null
  reason text
  recorded_at timestamp with time zone not null default now()
  party text not null
  actor_id text not null
  actor_name text not null
  constraint assessment_fact_pkey PRIMARY KEY (network_id, fact_id)
  constraint assessment_fact_network_id_assessment_id_fkey FOREIGN KEY (network_id, assessment_id) REFERENCES assessment(network_id, assessment_id)
  constraint assessment_fact_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint assessment_fact_party_check CHECK ((party = ANY (ARRAY['network'::text, 'member'::text])))
  CREATE INDEX assessment_fact_by_assessment using btree (network_id, assessment_id, recorded_at)
  policy its_member for select using ((member_id = app_institution()) AND ((network_id, assessment_id) IN ( SELECT a.network_id,
    a.assessment_id
   FROM assessment a
  WHERE (a.member_id = app_institution()))))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table assessment_finding, behind a forced wall
  network_id uuid not null
  finding_id uuid not null
  assessment_id uuid not null
  member_id uuid not null
  kind text not null
  criteria text[] not null
  severity text not null
  content text not null
  withdrawn_at timestamp with time zone
  version integer not null default 1
  recorded_at timestamp with time zone not null default now()
  recorded_by_name text not null
  constraint assessment_finding_pkey PRIMARY KEY (network_id, finding_id)
  constraint assessment_finding_network_id_assessment_id_fkey FOREIGN KEY (network_id, assessment_id) REFERENCES assessment(network_id, assessment_id)
  constraint assessment_finding_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint assessment_finding_kind_check CHECK ((kind = ANY (ARRAY['strength'::text, 'weakness'::text])))
  constraint assessment_finding_severity_check CHECK ((severity = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text])))
  CREATE INDEX assessment_finding_by_assessment using btree (network_id, assessment_id)
  policy its_member for select using ((member_id = app_institution()) AND ((network_id, assessment_id) IN ( SELECT a.network_id,
    a.assessment_id
   FROM assessment a
  WHERE (a.member_id = app_institution()))))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select, update to twiza_app

table assessment_indicator, behind a forced wall
  network_id uuid not null
  assessment_id uuid not null
  member_id uuid not null
  indicator_group text not null
  period_to date not null
  items jsonb not null
  constraint assessment_indicator_pkey PRIMARY KEY (network_id, assessment_id, indicator_group)
  constraint assessment_indicator_network_id_assessment_id_fkey FOREIGN KEY (network_id, assessment_id) REFERENCES assessment(network_id, assessment_id)
  constraint assessment_indicator_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  policy its_member for select using (member_id = app_institution())
  policy shared for select using ((member_id = app_institution()) OR ((member_id, indicator_group) IN ( SELECT s.institution_id,
    s.indicator_group
   FROM shared_groups() s(institution_id, indicator_group))))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table assessment_interview, behind a forced wall
  network_id uuid not null
  interview_id uuid not null
  assessment_id uuid not null
  member_id uuid not null
  held_on date not null
  person text not null
  by_whom text not null
  content text not null
  recorded_at timestamp with time zone not null default now()
  recorded_by_name text not null
  constraint assessment_interview_pkey PRIMARY KEY (network_id, interview_id)
  constraint assessment_interview_network_id_assessment_id_fkey FOREIGN KEY (network_id, assessment_id) REFERENCES assessment(network_id, assessment_id)
  constraint assessment_interview_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  CREATE INDEX assessment_interview_by_assessment using btree (network_id, assessment_id)
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table assessment_request, behind a forced wall
  network_id uuid not null
  request_id uuid not null
  assessment_id uuid not null
  member_id uuid not null
  title text not null
  due_on date not null
  recorded_at timestamp with time zone not null default now()
  recorded_by_name text not null
  constraint assessment_request_pkey PRIMARY KEY (network_id, request_id)
  constraint assessment_request_network_id_assessment_id_fkey FOREIGN KEY (network_id, assessment_id) REFERENCES assessment(network_id, assessment_id)
  constraint assessment_request_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  CREATE INDEX assessment_request_by_assessment using btree (network_id, assessment_id)
  CREATE INDEX assessment_request_of_member using btree (member_id)
  policy its_member for select using (member_id = app_institution())
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table assessment_result, behind a forced wall
  network_id uuid not null
  assessment_id uuid not null
  member_id uuid not null
  framework text not null
  framework_version text not null
  content_hash text not null
  as_of date not null
  percent_hundredths integer
  score jsonb not null
  recorded_at timestamp with time zone not null default now()
  actor_id text not null
  actor_name text not null
  constraint assessment_result_pkey PRIMARY KEY (network_id, assessment_id)
  constraint assessment_result_network_id_assessment_id_fkey FOREIGN KEY (network_id, assessment_id) REFERENCES assessment(network_id, assessment_id)
  constraint assessment_result_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  CREATE INDEX assessment_result_by_member using btree (network_id, member_id, as_of DESC)
  policy its_member for select using (member_id = app_institution())
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table attachment, behind a forced wall
  institution_id uuid not null
  attachment_id uuid not null
  subject_kind text not null
  subject_id uuid not null
  kind text not null
  file_name text not null
  media_type text not null
  bytes bytea not null
  sha256 text not null
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null
  withdrawn_at timestamp with time zone
  constraint attachment_pkey PRIMARY KEY (institution_id, attachment_id)
  constraint attachment_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint attachment_bytes_check CHECK ((length(bytes) <= 5242880))
  CREATE INDEX attachment_by_subject using btree (institution_id, subject_kind, subject_id)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table audit, behind a forced wall
  institution_id uuid not null
  audit_id uuid not null
  recorded_at timestamp with time zone not null default now()
  actor_kind text not null
  actor_id text not null
  actor_name text not null
  channel text not null
  address text
  command text not null
  subject_kind text not null
  subject_id text not null
  branch_id uuid
  detail jsonb not null default '{}'::jsonb
  constraint audit_pkey PRIMARY KEY (institution_id, audit_id)
  constraint audit_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'client'::text, 'system'::text])))
  constraint audit_channel_check CHECK ((channel = ANY (ARRAY['desk'::text, 'ussd'::text, 'sms'::text, 'portal'::text, 'field'::text, 'sheet'::text, 'api'::text, 'job'::text, 'demo'::text])))
  CREATE INDEX audit_by_actor using btree (institution_id, actor_id, recorded_at DESC)
  CREATE INDEX audit_by_subject using btree (institution_id, subject_kind, subject_id, recorded_at DESC)
  CREATE INDEX audit_by_time using btree (institution_id, recorded_at DESC, audit_id DESC)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table branch, behind a forced wall
  institution_id uuid not null
  branch_id uuid not null
  code text not null
  name text not null
  place text
  opened_on date not null
  closed_on date
  constraint branch_institution_id_code_key UNIQUE (institution_id, code)
  constraint branch_pkey PRIMARY KEY (institution_id, branch_id)
  constraint branch_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint branch_check CHECK ((closed_on >= opened_on))
  constraint branch_code_check CHECK ((code ~ '^[A-Z0-9][A-Z0-9-]{0,11}$'::text))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table case_consent, behind a forced wall
  institution_id uuid not null
  case_id uuid not null
  offer_id uuid not null
  channel text not null
  how text not null
  language text not null
  text_shown text not null
  text_hash text not null
  offer_hash text not null
  phone_key text
  attachment_id uuid
  witness_id text
  witness_name text
  given_on date not null
  given_at timestamp with time zone not null default now()
  constraint case_consent_pkey PRIMARY KEY (institution_id, case_id, offer_id)
  constraint case_consent_institution_id_attachment_id_fkey FOREIGN KEY (institution_id, attachment_id) REFERENCES attachment(institution_id, attachment_id)
  constraint case_consent_institution_id_case_id_offer_id_fkey FOREIGN KEY (institution_id, case_id, offer_id) REFERENCES case_offer(institution_id, case_id, offer_id)
  constraint case_consent_check CHECK (((how = 'signature'::text) = ((attachment_id IS NOT NULL) AND (witness_id IS NOT NULL))))
  constraint case_consent_how_check CHECK ((how = ANY (ARRAY['pin'::text, 'signature'::text, 'law'::text])))
  constraint case_consent_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text, 'ar'::text, 'rw'::text])))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table case_offer, behind a forced wall
  institution_id uuid not null
  case_id uuid not null
  offer_id uuid not null
  set_no integer not null
  place integer not null
  made_by_kind text not null
  replaces uuid
  changes jsonb not null
  content jsonb not null
  needs text[] not null
  policy_id uuid not null
  facts_hash text not null
  as_of date not null
  hash text not null
  made_at timestamp with time zone not null default now()
  made_by text not null
  made_by_name text not null
  constraint case_offer_pkey PRIMARY KEY (institution_id, case_id, offer_id)
  constraint case_offer_institution_id_case_id_fkey FOREIGN KEY (institution_id, case_id) REFERENCES relief_case(institution_id, case_id)
  constraint case_offer_institution_id_policy_id_fkey FOREIGN KEY (institution_id, policy_id) REFERENCES relief_policy(institution_id, policy_id)
  constraint case_offer_made_by_kind_check CHECK ((made_by_kind = ANY (ARRAY['engine'::text, 'officer'::text, 'recomputed'::text])))
  constraint case_offer_place_check CHECK ((place > 0))
  constraint case_offer_set_no_check CHECK ((set_no > 0))
  CREATE INDEX case_offer_by_set using btree (institution_id, case_id, set_no, place)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table case_step, behind a forced wall
  institution_id uuid not null
  case_id uuid not null
  step integer not null
  act text not null
  state text not null
  on_day date not null
  recorded_at timestamp with time zone not null default now()
  actor_kind text not null
  actor_id text not null
  actor_name text not null
  channel text not null
  reason text
  content jsonb not null default '{}'::jsonb
  constraint case_step_pkey PRIMARY KEY (institution_id, case_id, step)
  constraint case_step_institution_id_case_id_fkey FOREIGN KEY (institution_id, case_id) REFERENCES relief_case(institution_id, case_id)
  constraint case_step_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'client'::text, 'system'::text])))
  constraint case_step_step_check CHECK ((step > 0))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table class_rules, behind a forced wall
  institution_id uuid not null
  valid_from date not null
  content jsonb not null
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null
  constraint class_rules_pkey PRIMARY KEY (institution_id, valid_from)
  constraint class_rules_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table client, behind a forced wall
  institution_id uuid not null
  client_id uuid not null
  number text not null
  kind text not null default 'person'::text
  branch_id uuid not null
  officer_id text
  given_name text not null
  family_name text not null
  arabic_name text
  alias text
  name_key text not null
  sex text not null
  born_on date
  language text not null
  phone text
  phone_key text
  other_phone text
  identity_kind text
  identity_number text
  identity_key text
  village text
  commune text
  province text
  place_key text not null default ''::text
  setting text
  occupation text
  sector text
  market text
  marital_status text
  household_size integer
  dependants integer
  next_of_kin_name text
  next_of_kin_relation text
  next_of_kin_phone text
  joined_on date not null
  left_on date
  status text not null default 'active'::text
  version integer not null default 1
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null
  constraint client_institution_id_number_key UNIQUE (institution_id, number)
  constraint client_pkey PRIMARY KEY (institution_id, client_id)
  constraint client_institution_id_branch_id_fkey FOREIGN KEY (institution_id, branch_id) REFERENCES branch(institution_id, branch_id)
  constraint client_check CHECK ((((identity_kind IS NULL) = (identity_number IS NULL)) AND ((identity_number IS NULL) = (identity_key IS NULL))))
  constraint client_check1 CHECK (((phone IS NULL) = (phone_key IS NULL)))
  constraint client_check2 CHECK (((status = 'left'::text) = (left_on IS NOT NULL)))
  constraint client_dependants_check CHECK (((dependants >= 0) AND (dependants <= 60)))
  constraint client_household_size_check CHECK (((household_size >= 1) AND (household_size <= 60)))
  constraint client_identity_kind_check CHECK ((identity_kind = ANY (ARRAY['national-id'::text, 'passport'::text, 'residence-permit'::text, 'driving-licence'::text, 'voter-card'::text, 'refugee-card'::text])))
  constraint client_kind_check CHECK ((kind = 'person'::text))
  constraint client_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text, 'ar'::text, 'rw'::text])))
  constraint client_marital_status_check CHECK ((marital_status = ANY (ARRAY['single'::text, 'married'::text, 'widowed'::text, 'divorced'::text])))
  constraint client_next_of_kin_phone_check CHECK ((next_of_kin_phone ~ '^\+[1-9][0-9]{6,14}$'::text))
  constraint client_other_phone_check CHECK ((other_phone ~ '^\+[1-9][0-9]{6,14}$'::text))
  constraint client_phone_check CHECK ((phone ~ '^\+[1-9][0-9]{6,14}$'::text))
  constraint client_phone_key_check CHECK ((phone_key ~ '^[0-9a-f]{64}$'::text))
  constraint client_sector_check CHECK ((sector = ANY (ARRAY['agriculture'::text, 'livestock'::text, 'fishing'::text, 'crafts'::text, 'food'::text, 'trade'::text, 'services'::text, 'transport'::text, 'construction'::text, 'salaried'::text, 'other'::text])))
  constraint client_setting_check CHECK ((setting = ANY (ARRAY['rural'::text, 'urban'::text])))
  constraint client_sex_check CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text])))
  constraint client_status_check CHECK ((status = ANY (ARRAY['active'::text, 'dormant'::text, 'left'::text])))
  CREATE INDEX client_by_birth using btree (institution_id, born_on)
  CREATE INDEX client_by_branch using btree (institution_id, branch_id, name_key, client_id)
  CREATE INDEX client_by_name using btree (institution_id, name_key, client_id)
  CREATE INDEX client_by_officer using btree (institution_id, officer_id, name_key, client_id)
  CREATE INDEX client_by_phone using btree (institution_id, phone)
  CREATE INDEX client_counted using btree (institution_id, client_id) INCLUDE (sex, setting)
  CREATE UNIQUE INDEX client_by_identity using btree (institution_id, identity_kind, identity_key)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table client_change, behind a forced wall
  institution_id uuid not null
  client_id uuid not null
  version integer not null
  command text not null
  before jsonb not null
  after jsonb not null
  reason text
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null
  recorded_by_name text not null
  constraint client_change_pkey PRIMARY KEY (institution_id, client_id, version)
  constraint client_change_institution_id_client_id_fkey FOREIGN KEY (institution_id, client_id) REFERENCES client(institution_id, client_id)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table client_group, behind a forced wall
  institution_id uuid not null
  group_id uuid not null
  number text not null
  name text not null
  name_key text not null
  branch_id uuid not null
  officer_id text
  meeting_frequency text not null
  meeting_weekday integer not null
  meeting_week integer
  meeting_time text
  meeting_place text
  formed_on date not null
  dissolved_on date
  status text not null default 'active'::text
  version integer not null default 1
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null
  constraint client_group_institution_id_number_key UNIQUE (institution_id, number)
  constraint client_group_pkey PRIMARY KEY (institution_id, group_id)
  constraint client_group_institution_id_branch_id_fkey FOREIGN KEY (institution_id, branch_id) REFERENCES branch(institution_id, branch_id)
  constraint client_group_check CHECK (((meeting_frequency = 'monthly'::text) = (meeting_week IS NOT NULL)))
  constraint client_group_check1 CHECK (((status = 'dissolved'::text) = (dissolved_on IS NOT NULL)))
  constraint client_group_meeting_frequency_check CHECK ((meeting_frequency = ANY (ARRAY['weekly'::text, 'fortnightly'::text, 'monthly'::text])))
  constraint client_group_meeting_time_check CHECK ((meeting_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
  constraint client_group_meeting_week_check CHECK ((meeting_week = ANY (ARRAY[1, 2, 3, 4, '-1'::integer])))
  constraint client_group_meeting_weekday_check CHECK (((meeting_weekday >= 1) AND (meeting_weekday <= 7)))
  constraint client_group_status_check CHECK ((status = ANY (ARRAY['active'::text, 'dormant'::text, 'dissolved'::text])))
  CREATE INDEX client_group_by_branch using btree (institution_id, branch_id, name_key, group_id)
  CREATE INDEX client_group_by_name using btree (institution_id, name_key, group_id)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table client_term, behind a forced wall
  institution_id uuid not null
  term text not null
  client_id uuid not null
  constraint client_term_pkey PRIMARY KEY (institution_id, term, client_id)
  constraint client_term_institution_id_client_id_fkey FOREIGN KEY (institution_id, client_id) REFERENCES client(institution_id, client_id)
  CREATE INDEX client_term_by_client using btree (institution_id, client_id)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant delete, insert, select to twiza_app

table consent, behind a forced wall
  institution_id uuid not null
  consent_id uuid not null
  client_id uuid not null
  purpose text not null
  given boolean not null
  text_version text not null
  language text not null
  channel text not null
  evidence text not null
  attachment_id uuid
  note text
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null
  recorded_by_name text not null
  constraint consent_pkey PRIMARY KEY (institution_id, consent_id)
  constraint consent_institution_id_attachment_id_fkey FOREIGN KEY (institution_id, attachment_id) REFERENCES attachment(institution_id, attachment_id)
  constraint consent_institution_id_client_id_fkey FOREIGN KEY (institution_id, client_id) REFERENCES client(institution_id, client_id)
  constraint consent_channel_check CHECK ((channel = ANY (ARRAY['desk'::text, 'ussd'::text, 'sms'::text, 'portal'::text, 'field'::text, 'sheet'::text, 'api'::text, 'job'::text, 'demo'::text])))
  constraint consent_evidence_check CHECK ((evidence = ANY (ARRAY['signature'::text, 'thumbprint'::text, 'pin'::text, 'spoken'::text, 'written'::text])))
  constraint consent_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text, 'ar'::text, 'rw'::text])))
  constraint consent_purpose_check CHECK ((purpose = ANY (ARRAY['data'::text, 'messages'::text, 'photo'::text, 'credit-bureau'::text, 'statistics'::text])))
  CREATE INDEX consent_by_client using btree (institution_id, client_id, purpose, recorded_at DESC)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table counter, behind a forced wall
  institution_id uuid not null
  name text not null
  value bigint not null
  constraint counter_pkey PRIMARY KEY (institution_id, name)
  constraint counter_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table day_close, behind a forced wall
  institution_id uuid not null
  closed_on date not null
  closed_at timestamp with time zone not null default now()
  closed_by text not null
  entries integer not null
  seal text not null
  seal_before text
  summary jsonb not null default '{}'::jsonb
  constraint day_close_pkey PRIMARY KEY (institution_id, closed_on)
  constraint day_close_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table demo_sign_in
  login text not null
  password text not null
  name text not null
  role text not null
  organisation text not null
  constraint demo_sign_in_pkey PRIMARY KEY (login)
  grant delete, insert, select to twiza_app

table diagnostic_framework, behind a forced wall
  network_id uuid not null
  slug text not null
  version text not null
  content jsonb not null
  content_hash text not null
  origin text not null
  closed_at timestamp with time zone
  closed_by_name text
  recorded_at timestamp with time zone not null default now()
  recorded_by_name text not null
  constraint diagnostic_framework_pkey PRIMARY KEY (network_id, slug, version)
  constraint diagnostic_framework_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint diagnostic_framework_origin_check CHECK ((origin = ANY (ARRAY['shipped'::text, 'own'::text])))
  policy of_its_assessments for select using ((network_id, slug, version) IN ( SELECT a.network_id,
    a.framework,
    a.framework_version
   FROM assessment a
  WHERE (a.member_id = app_institution())))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table early_warning, behind a forced wall
  institution_id uuid not null
  warning_id uuid not null
  network_id uuid not null
  rule text not null
  indicator_group text not null
  indicator text not null
  period_to date not null
  value text not null
  mark text not null
  raised_at timestamp with time zone not null default now()
  state text not null default 'open'::text
  owner_id text
  owner_name text
  closed_at timestamp with time zone
  closed_by_name text
  closed_reason text
  constraint early_warning_institution_id_network_id_rule_period_to_key UNIQUE (institution_id, network_id, rule, period_to)
  constraint early_warning_pkey PRIMARY KEY (institution_id, warning_id)
  constraint early_warning_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint early_warning_institution_id_network_id_fkey FOREIGN KEY (institution_id, network_id) REFERENCES network_member(institution_id, network_id)
  constraint early_warning_state_check CHECK ((state = ANY (ARRAY['open'::text, 'followed'::text, 'closed'::text])))
  policy followed for update using ((network_id = app_network()) AND ((institution_id, indicator_group) IN ( SELECT s.institution_id,
    s.indicator_group
   FROM shared_groups() s(institution_id, indicator_group)))) with check (network_id = app_network())
  policy raised for insert with check ((network_id = app_network()) AND ((institution_id, indicator_group) IN ( SELECT s.institution_id,
    s.indicator_group
   FROM shared_groups() s(institution_id, indicator_group))))
  policy shared for select using ((network_id = app_network()) AND ((institution_id, indicator_group) IN ( SELECT s.institution_id,
    s.indicator_group
   FROM shared_groups() s(institution_id, indicator_group))))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table figure_calendar, behind a forced wall
  institution_id uuid not null
  months integer not null
  due_days integer not null
  changed_at timestamp with time zone not null default now()
  changed_by_name text not null
  constraint figure_calendar_pkey PRIMARY KEY (institution_id)
  constraint figure_calendar_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint figure_calendar_due_days_check CHECK (((due_days >= 1) AND (due_days <= 180)))
  constraint figure_calendar_months_check CHECK ((months = ANY (ARRAY[1, 3, 6, 12])))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table figure_draft, behind a forced wall
  institution_id uuid not null
  period_to date not null
  months integer not null
  content jsonb not null
  saved_at timestamp with time zone not null default now()
  saved_by text not null
  saved_by_name text not null
  constraint figure_draft_pkey PRIMARY KEY (institution_id, period_to, months)
  constraint figure_draft_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint figure_draft_months_check CHECK (((months >= 1) AND (months <= 36)))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant delete, insert, select, update to twiza_app

table figure_mapping, behind a forced wall
  institution_id uuid not null
  code text not null
  input text not null
  changed_at timestamp with time zone not null default now()
  changed_by_name text not null
  constraint figure_mapping_pkey PRIMARY KEY (institution_id, code)
  constraint figure_mapping_institution_id_code_fkey FOREIGN KEY (institution_id, code) REFERENCES account(institution_id, code)
  constraint figure_mapping_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table figure_set, behind a forced wall
  institution_id uuid not null
  period_to date not null
  months integer not null
  version integer not null
  period_from date not null
  source text not null
  grade integer not null
  content jsonb not null
  accounts jsonb
  findings jsonb not null default '[]'::jsonb
  reason text
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null
  recorded_by_name text not null
  constraint figure_set_pkey PRIMARY KEY (institution_id, period_to, months, version)
  constraint figure_set_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint figure_set_check CHECK ((period_from <= period_to))
  constraint figure_set_grade_check CHECK (((grade >= 1) AND (grade <= 3)))
  constraint figure_set_months_check CHECK (((months >= 1) AND (months <= 36)))
  constraint figure_set_source_check CHECK ((source = ANY (ARRAY['books'::text, 'form'::text, 'sheet'::text, 'api'::text])))
  constraint figure_set_version_check CHECK ((version > 0))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table group_loan, behind a forced wall
  institution_id uuid not null
  group_loan_id uuid not null
  number text not null
  group_id uuid not null
  product_id uuid not null
  applied_on date not null
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null
  recorded_by_name text not null
  constraint group_loan_institution_id_number_key UNIQUE (institution_id, number)
  constraint group_loan_pkey PRIMARY KEY (institution_id, group_loan_id)
  constraint group_loan_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint group_loan_institution_id_group_id_fkey FOREIGN KEY (institution_id, group_id) REFERENCES client_group(institution_id, group_id)
  constraint group_loan_institution_id_product_id_fkey FOREIGN KEY (institution_id, product_id) REFERENCES product(institution_id, product_id)
  CREATE INDEX group_loan_by_group using btree (institution_id, group_id)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table group_member, behind a forced wall
  institution_id uuid not null
  group_id uuid not null
  client_id uuid not null
  joined_on date not null
  left_on date
  role text not null default 'member'::text
  constraint group_member_pkey PRIMARY KEY (institution_id, group_id, client_id, joined_on)
  constraint group_member_institution_id_client_id_fkey FOREIGN KEY (institution_id, client_id) REFERENCES client(institution_id, client_id)
  constraint group_member_institution_id_group_id_fkey FOREIGN KEY (institution_id, group_id) REFERENCES client_group(institution_id, group_id)
  constraint group_member_check CHECK ((left_on >= joined_on))
  constraint group_member_role_check CHECK ((role = ANY (ARRAY['leader'::text, 'treasurer'::text, 'member'::text])))
  CREATE UNIQUE INDEX group_leader_now using btree (institution_id, group_id) WHERE ((left_on IS NULL) AND (role = 'leader'::text))
  CREATE UNIQUE INDEX group_member_now using btree (institution_id, client_id) WHERE (left_on IS NULL)
  CREATE UNIQUE INDEX group_treasurer_now using btree (institution_id, group_id) WHERE ((left_on IS NULL) AND (role = 'treasurer'::text))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table holiday, behind a forced wall
  institution_id uuid not null
  day date not null
  name text not null
  constraint holiday_pkey PRIMARY KEY (institution_id, day)
  constraint holiday_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant delete, insert, select, update to twiza_app

table idempotency, behind a forced wall
  institution_id uuid not null
  key text not null
  command text not null
  content_hash text not null
  answer jsonb not null
  recorded_at timestamp with time zone not null default now()
  constraint idempotency_pkey PRIMARY KEY (institution_id, key)
  constraint idempotency_key_check CHECK (((length(key) >= 8) AND (length(key) <= 200)))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table indicator_set, behind a forced wall
  institution_id uuid not null
  indicator_group text not null
  period_to date not null
  months integer not null
  period_from date not null
  currency text not null
  source text not null
  grade integer not null
  items jsonb not null
  trend jsonb not null default '{}'::jsonb
  made jsonb not null
  computed_at timestamp with time zone not null default now()
  provisional boolean not null default false
  constraint indicator_set_pkey PRIMARY KEY (institution_id, indicator_group, period_to, months)
  constraint indicator_set_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint indicator_set_check CHECK ((period_from <= period_to))
  constraint indicator_set_grade_check CHECK (((grade >= 1) AND (grade <= 3)))
  constraint indicator_set_months_check CHECK (((months >= 1) AND (months <= 36)))
  CREATE INDEX indicator_set_provisional using btree (institution_id) WHERE provisional
  policy shared for select using ((app_network() IS NOT NULL) AND ((institution_id, indicator_group) IN ( SELECT o.institution_id,
    o.indicator_group
   FROM opened_groups() o(institution_id, indicator_group))))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant delete, insert, select, update to twiza_app

table instalment, behind a forced wall
  institution_id uuid not null
  loan_id uuid not null
  n integer not null
  due_on date not null
  days integer not null
  principal bigint not null
  interest bigint not null
  fees bigint not null
  penalties bigint not null
  tax bigint not null
  savings bigint not null default 0
  total bigint not null
  balance bigint not null
  paid bigint not null default 0
  outstanding bigint not null
  paid_on date
  constraint instalment_pkey PRIMARY KEY (institution_id, loan_id, n)
  constraint instalment_institution_id_loan_id_fkey FOREIGN KEY (institution_id, loan_id) REFERENCES loan(institution_id, loan_id)
  CREATE INDEX instalment_by_day using btree (institution_id, due_on)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant delete, insert, select, update to twiza_app

table institution, behind a forced wall
  institution_id uuid not null
  slug text not null
  name text not null
  kind text not null
  country text not null
  currency text not null
  time_zone text not null
  language text not null
  ussd_code text
  created_at timestamp with time zone not null default now()
  reports_only boolean not null default false
  constraint institution_slug_key UNIQUE (slug)
  constraint institution_pkey PRIMARY KEY (institution_id)
  constraint institution_country_check CHECK ((country ~ '^[A-Z]{2}$'::text))
  constraint institution_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text))
  constraint institution_kind_check CHECK ((kind = ANY (ARRAY['microcredit-association'::text, 'cooperative'::text, 'company'::text, 'fund'::text])))
  constraint institution_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text, 'ar'::text, 'rw'::text])))
  constraint institution_slug_check CHECK ((slug ~ '^[a-z0-9-]{2,40}$'::text))
  policy founded for insert with check (institution_id = app_institution())
  policy known for select using true
  policy own for update using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table journal_entry, behind a forced wall
  institution_id uuid not null
  entry_id uuid not null
  number bigint not null
  value_on date not null
  booked_on date not null
  recorded_at timestamp with time zone not null default now()
  branch_id uuid not null
  kind text not null
  source_kind text not null
  source_id text not null
  event_id text
  accounts text[] not null
  amounts bigint[] not null
  reverses uuid
  memo text
  recorded_by text not null
  constraint journal_entry_institution_id_number_key UNIQUE (institution_id, number)
  constraint journal_entry_pkey PRIMARY KEY (institution_id, entry_id)
  constraint journal_entry_institution_id_branch_id_fkey FOREIGN KEY (institution_id, branch_id) REFERENCES branch(institution_id, branch_id)
  constraint journal_entry_institution_id_reverses_fkey FOREIGN KEY (institution_id, reverses) REFERENCES journal_entry(institution_id, entry_id)
  constraint entry_balances CHECK (entry_balances(accounts, amounts))
  CREATE INDEX journal_by_day using btree (institution_id, booked_on, number)
  CREATE INDEX journal_by_source using btree (institution_id, source_kind, source_id)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table loan, behind a forced wall
  institution_id uuid not null
  loan_id uuid not null
  number text not null
  client_id uuid not null
  group_id uuid
  branch_id uuid not null
  officer_id text
  product_id uuid not null
  product_version integer not null
  currency text not null
  status text not null
  terms jsonb not null
  amount_asked bigint not null
  count_asked integer not null
  principal bigint not null
  purpose text not null
  note text
  applied_on date not null
  applied_by text not null
  applied_by_name text not null
  approvals_needed integer not null
  approved_on date
  disbursed_on date
  closed_on date
  version integer not null default 1
  recorded_at timestamp with time zone not null default now()
  event_count integer not null default 0
  last_event_on date
  plain boolean not null default true
  contract_version integer not null default 1
  principal_out bigint not null default 0
  interest_out bigint not null default 0
  fees_out bigint not null default 0
  penalties_out bigint not null default 0
  tax_out bigint not null default 0
  credit bigint not null default 0
  savings bigint not null default 0
  oldest_due_on date
  last_due_on date
  last_paid_on date
  renegotiated_on date
  booked_to date
  group_loan_id uuid
  constraint loan_institution_id_number_key UNIQUE (institution_id, number)
  constraint loan_pkey PRIMARY KEY (institution_id, loan_id)
  constraint loan_institution_id_branch_id_fkey FOREIGN KEY (institution_id, branch_id) REFERENCES branch(institution_id, branch_id)
  constraint loan_institution_id_client_id_fkey FOREIGN KEY (institution_id, client_id) REFERENCES client(institution_id, client_id)
  constraint loan_institution_id_group_id_fkey FOREIGN KEY (institution_id, group_id) REFERENCES client_group(institution_id, group_id)
  constraint loan_institution_id_group_loan_id_fkey FOREIGN KEY (institution_id, group_loan_id) REFERENCES group_loan(institution_id, group_loan_id)
  constraint loan_institution_id_product_id_product_version_fkey FOREIGN KEY (institution_id, product_id, product_version) REFERENCES product_version(institution_id, product_id, version)
  constraint loan_amount_asked_check CHECK ((amount_asked > 0))
  constraint loan_count_asked_check CHECK ((count_asked > 0))
  constraint loan_credit_check CHECK ((credit >= 0))
  constraint loan_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text))
  constraint loan_principal_check CHECK ((principal > 0))
  constraint loan_principal_out_check CHECK ((principal_out >= 0))
  constraint loan_status_check CHECK ((status = ANY (ARRAY['submitted'::text, 'approved'::text, 'active'::text, 'overpaid'::text, 'closed'::text, 'written-off'::text, 'rejected'::text, 'withdrawn'::text])))
  CREATE INDEX loan_by_branch using btree (institution_id, branch_id, status)
  CREATE INDEX loan_by_client using btree (institution_id, client_id) INCLUDE (group_id, disbursed_on, closed_on, status, principal, renegotiated_on)
  CREATE INDEX loan_by_group using btree (institution_id, group_id) WHERE (group_id IS NOT NULL)
  CREATE INDEX loan_by_group_loan using btree (institution_id, group_loan_id) WHERE (group_loan_id IS NOT NULL)
  CREATE INDEX loan_by_officer using btree (institution_id, officer_id, status)
  CREATE INDEX loan_by_status using btree (institution_id, status, loan_id)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table loan_decision, behind a forced wall
  institution_id uuid not null
  loan_id uuid not null
  seq integer not null
  decision text not null
  detail jsonb not null default '{}'::jsonb
  reason text
  decided_at timestamp with time zone not null default now()
  decided_by text not null
  decided_by_name text not null
  constraint loan_decision_pkey PRIMARY KEY (institution_id, loan_id, seq)
  constraint loan_decision_institution_id_loan_id_fkey FOREIGN KEY (institution_id, loan_id) REFERENCES loan(institution_id, loan_id)
  constraint loan_decision_decision_check CHECK ((decision = ANY (ARRAY['submitted'::text, 'approved'::text, 'lowered'::text, 'rejected'::text, 'withdrawn'::text, 'disbursed'::text, 'disbursement-undone'::text])))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table loan_event, behind a forced wall
  institution_id uuid not null
  loan_id uuid not null
  seq integer not null
  event_id uuid not null
  type text not null
  value_on date not null
  amount bigint
  content jsonb not null
  receipt text
  channel text not null
  means text
  told jsonb
  reason text
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null
  recorded_by_name text not null
  learnt_on date
  constraint loan_event_institution_id_loan_id_event_id_key UNIQUE (institution_id, loan_id, event_id)
  constraint loan_event_pkey PRIMARY KEY (institution_id, loan_id, seq)
  constraint loan_event_institution_id_loan_id_fkey FOREIGN KEY (institution_id, loan_id) REFERENCES loan(institution_id, loan_id)
  CREATE INDEX loan_event_by_day using btree (institution_id, learnt_on) WHERE (type = ANY (ARRAY['repayment'::text, 'recovery'::text]))
  CREATE UNIQUE INDEX loan_event_by_receipt using btree (institution_id, receipt) WHERE (receipt IS NOT NULL)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table loan_guarantor, behind a forced wall
  institution_id uuid not null
  loan_id uuid not null
  n integer not null
  client_id uuid
  name text not null
  phone text
  identity_number text
  relation text
  amount bigint
  recorded_at timestamp with time zone not null default now()
  constraint loan_guarantor_pkey PRIMARY KEY (institution_id, loan_id, n)
  constraint loan_guarantor_institution_id_client_id_fkey FOREIGN KEY (institution_id, client_id) REFERENCES client(institution_id, client_id)
  constraint loan_guarantor_institution_id_loan_id_fkey FOREIGN KEY (institution_id, loan_id) REFERENCES loan(institution_id, loan_id)
  constraint loan_guarantor_amount_check CHECK ((amount > 0))
  constraint loan_guarantor_phone_check CHECK ((phone ~ '^\+[1-9][0-9]{6,14}$'::text))
  CREATE INDEX loan_guarantor_by_client using btree (institution_id, client_id) WHERE (client_id IS NOT NULL)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant delete, insert, select to twiza_app

table loan_version, behind a forced wall
  institution_id uuid not null
  loan_id uuid not null
  version integer not null
  from_on date not null
  event_id uuid not null
  changes jsonb not null
  schedule jsonb not null
  record jsonb
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null
  undone_at timestamp with time zone
  constraint loan_version_pkey PRIMARY KEY (institution_id, loan_id, version)
  constraint loan_version_institution_id_loan_id_fkey FOREIGN KEY (institution_id, loan_id) REFERENCES loan(institution_id, loan_id)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table member_fee, behind a forced wall
  network_id uuid not null
  fee_id uuid not null
  member_id uuid not null
  title text not null
  currency text not null
  amount bigint not null
  due_on date not null
  waived_reason text
  constraint member_fee_pkey PRIMARY KEY (network_id, fee_id)
  constraint member_fee_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint member_fee_network_id_member_id_fkey FOREIGN KEY (network_id, member_id) REFERENCES network_member(network_id, institution_id)
  constraint member_fee_amount_check CHECK ((amount > 0))
  CREATE INDEX member_fee_by_member using btree (network_id, member_id)
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select, update to twiza_app

table member_fee_payment, behind a forced wall
  network_id uuid not null
  payment_id uuid not null
  fee_id uuid not null
  amount bigint not null
  paid_on date not null
  reference text
  recorded_at timestamp with time zone not null default now()
  recorded_by_name text not null
  constraint member_fee_payment_pkey PRIMARY KEY (network_id, payment_id)
  constraint member_fee_payment_network_id_fee_id_fkey FOREIGN KEY (network_id, fee_id) REFERENCES member_fee(network_id, fee_id)
  constraint member_fee_payment_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint member_fee_payment_amount_check CHECK ((amount <> 0))
  CREATE INDEX member_fee_payment_by_fee using btree (network_id, fee_id)
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table member_licence, behind a forced wall
  network_id uuid not null
  licence_id uuid not null
  member_id uuid not null
  title text not null
  number text not null
  authority text not null
  valid_from date not null
  valid_to date
  constraint member_licence_pkey PRIMARY KEY (network_id, licence_id)
  constraint member_licence_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint member_licence_network_id_member_id_fkey FOREIGN KEY (network_id, member_id) REFERENCES network_member(network_id, institution_id)
  constraint member_licence_check CHECK ((valid_to >= valid_from))
  CREATE INDEX member_licence_by_member using btree (network_id, member_id)
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant delete, insert, select, update to twiza_app

table member_person, behind a forced wall
  network_id uuid not null
  person_id uuid not null
  member_id uuid not null
  part text not null
  name text not null
  job text
  sex text
  phone text
  email text
  since date
  until date
  constraint member_person_pkey PRIMARY KEY (network_id, person_id)
  constraint member_person_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint member_person_network_id_member_id_fkey FOREIGN KEY (network_id, member_id) REFERENCES network_member(network_id, institution_id)
  constraint member_person_check CHECK ((until >= since))
  constraint member_person_part_check CHECK ((part = ANY (ARRAY['contact'::text, 'board'::text])))
  constraint member_person_sex_check CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text])))
  CREATE INDEX member_person_by_member using btree (network_id, member_id)
  policy its_own for select using ((member_id = app_institution()) AND (part = 'contact'::text))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant delete, insert, select, update to twiza_app

table member_record, behind a forced wall
  network_id uuid not null
  member_id uuid not null
  legal_form text not null
  size text not null
  area text
  province text
  latitude numeric(8,5)
  longitude numeric(8,5)
  registration text
  founded_on date
  address text
  phone text
  email text
  website text
  note text
  version integer not null default 1
  constraint member_record_pkey PRIMARY KEY (network_id, member_id)
  constraint member_record_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint member_record_network_id_member_id_fkey FOREIGN KEY (network_id, member_id) REFERENCES network_member(network_id, institution_id)
  constraint member_record_latitude_check CHECK (((latitude >= ('-90'::integer)::numeric) AND (latitude <= (90)::numeric)))
  constraint member_record_legal_form_check CHECK ((legal_form = ANY (ARRAY['association'::text, 'cooperative'::text, 'company'::text, 'foundation'::text, 'public'::text, 'other'::text])))
  constraint member_record_longitude_check CHECK (((longitude >= ('-180'::integer)::numeric) AND (longitude <= (180)::numeric)))
  constraint member_record_size_check CHECK ((size = ANY (ARRAY['small'::text, 'medium'::text, 'large'::text])))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select, update to twiza_app

table membership_fact, behind a forced wall
  network_id uuid not null
  fact_id uuid not null
  member_id uuid not null
  what text not null
  day date not null
  reason text
  recorded_at timestamp with time zone not null default now()
  recorded_by_name text not null
  constraint membership_fact_pkey PRIMARY KEY (network_id, fact_id)
  constraint membership_fact_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint membership_fact_network_id_member_id_fkey FOREIGN KEY (network_id, member_id) REFERENCES network_member(network_id, institution_id)
  constraint membership_fact_what_check CHECK ((what = ANY (ARRAY['joined'::text, 'left'::text])))
  CREATE INDEX membership_fact_by_member using btree (network_id, member_id, recorded_at)
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table migration
  number integer not null
  name text not null
  hash text not null
  applied_at timestamp with time zone not null default now()
  constraint migration_pkey PRIMARY KEY (number)

table milestone
  name text not null
  reached_at timestamp with time zone not null default now()
  constraint milestone_pkey PRIMARY KEY (name)
  grant insert, select to twiza_app

table network, behind a forced wall
  network_id uuid not null
  slug text not null
  name text not null
  kind text not null
  country text not null
  time_zone text not null
  language text not null
  created_at timestamp with time zone not null default now()
  constraint network_slug_key UNIQUE (slug)
  constraint network_pkey PRIMARY KEY (network_id)
  constraint network_country_check CHECK ((country ~ '^[A-Z]{2}$'::text))
  constraint network_kind_check CHECK ((kind = ANY (ARRAY['association'::text, 'programme'::text])))
  constraint network_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text, 'ar'::text, 'rw'::text])))
  constraint network_slug_check CHECK ((slug ~ '^[a-z0-9-]{2,40}$'::text))
  policy founded for insert with check (network_id = app_network())
  policy known for select using true
  policy own for update using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select, update to twiza_app

table network_audit, behind a forced wall
  network_id uuid not null
  audit_id uuid not null
  recorded_at timestamp with time zone not null default now()
  actor_id text not null
  actor_name text not null
  channel text not null
  address text
  command text not null
  subject_kind text not null
  subject_id text not null
  detail jsonb not null default '{}'::jsonb
  constraint network_audit_pkey PRIMARY KEY (network_id, audit_id)
  constraint network_audit_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint network_audit_channel_check CHECK ((channel = ANY (ARRAY['desk'::text, 'api'::text, 'job'::text, 'demo'::text])))
  CREATE INDEX network_audit_by_time using btree (network_id, recorded_at DESC, audit_id DESC)
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table network_idempotency, behind a forced wall
  network_id uuid not null
  key text not null
  command text not null
  content_hash text not null
  answer jsonb not null
  recorded_at timestamp with time zone not null default now()
  constraint network_idempotency_pkey PRIMARY KEY (network_id, key)
  constraint network_idempotency_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint network_idempotency_key_check CHECK (((length(key) >= 8) AND (length(key) <= 200)))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table network_indicator, behind a forced wall
  network_id uuid not null
  slug text not null
  version integer not null
  content jsonb not null
  groups text[] not null
  archived boolean not null default false
  changed_at timestamp with time zone not null default now()
  changed_by_name text not null
  constraint network_indicator_pkey PRIMARY KEY (network_id, slug, version)
  constraint network_indicator_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint network_indicator_groups_check CHECK ((cardinality(groups) > 0))
  constraint network_indicator_version_check CHECK ((version > 0))
  policy its_member for select using (network_id IN ( SELECT m.network_id
   FROM network_member m
  WHERE ((m.institution_id = app_institution()) AND (m.left_on IS NULL))))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table network_look, behind a forced wall
  institution_id uuid not null
  look_id uuid not null
  network_id uuid not null
  looked_at timestamp with time zone not null default now()
  actor_id text not null
  actor_name text not null
  address text
  groups text[] not null
  kind text not null
  constraint network_look_pkey PRIMARY KEY (institution_id, look_id)
  constraint network_look_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint network_look_institution_id_network_id_fkey FOREIGN KEY (institution_id, network_id) REFERENCES network_member(institution_id, network_id)
  constraint network_look_kind_check CHECK ((kind = ANY (ARRAY['page'::text, 'export'::text, 'report'::text, 'ranking'::text, 'peers'::text, 'warning'::text])))
  CREATE INDEX network_look_by_network using btree (institution_id, network_id, looked_at)
  CREATE INDEX network_look_by_time using btree (institution_id, looked_at DESC, look_id DESC)
  policy look for insert with check ((network_id = app_network()) AND (looked_at = now()) AND (NOT (EXISTS ( SELECT
   FROM unnest(network_look.groups) g(g)
  WHERE (NOT ((network_look.institution_id, g.g) IN ( SELECT s.institution_id,
            s.indicator_group
           FROM shared_groups() s(institution_id, indicator_group))))))))
  policy own_look for select using (network_id = app_network())
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table network_marks, behind a forced wall
  network_id uuid not null
  indicator text not null
  version integer not null
  content jsonb
  changed_at timestamp with time zone not null default now()
  changed_by_name text not null
  constraint network_marks_pkey PRIMARY KEY (network_id, indicator, version)
  constraint network_marks_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint network_marks_version_check CHECK ((version > 0))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table network_member, behind a forced wall
  network_id uuid not null
  institution_id uuid not null
  joined_on date not null
  left_on date
  left_reason text
  constraint network_member_pkey PRIMARY KEY (network_id, institution_id)
  constraint network_member_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint network_member_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint network_member_days CHECK ((left_on >= joined_on))
  CREATE INDEX network_member_by_institution using btree (institution_id)
  policy its_network for select using (network_id = app_network())
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table network_role, behind a forced wall
  network_id uuid not null
  role_key text not null
  name text
  rights text[] not null
  constraint network_role_pkey PRIMARY KEY (network_id, role_key)
  constraint network_role_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint network_role_role_key_check CHECK ((role_key ~ '^[a-z][a-z0-9-]{1,39}$'::text))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant delete, insert, select, update to twiza_app

table network_staff, behind a forced wall
  network_id uuid not null
  user_id text not null
  name text not null
  user_name text not null
  email text
  job text
  language text not null
  status text not null default 'active'::text
  role_key text not null
  joined_at timestamp with time zone not null default now()
  last_sign_in_at timestamp with time zone
  constraint network_staff_pkey PRIMARY KEY (network_id, user_id)
  constraint network_staff_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint network_staff_network_id_role_key_fkey FOREIGN KEY (network_id, role_key) REFERENCES network_role(network_id, role_key)
  constraint network_staff_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text, 'ar'::text, 'rw'::text])))
  constraint network_staff_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text])))
  CREATE INDEX network_staff_by_user using btree (user_id)
  policy own for select using (user_id = app_user())
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select, update to twiza_app

table outbox, behind a forced wall
  institution_id uuid not null
  message_id uuid not null
  recorded_at timestamp with time zone not null default now()
  medium text not null
  recipient text not null
  client_id uuid
  purpose text not null
  language text not null
  body text not null
  state text not null default 'waiting'::text
  tries integer not null default 0
  next_try_at timestamp with time zone not null default now()
  sent_at timestamp with time zone
  provider_id text
  last_error text
  provider text
  delivery text
  delivered_at timestamp with time zone
  constraint outbox_pkey PRIMARY KEY (institution_id, message_id)
  constraint outbox_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint outbox_delivery_check CHECK ((delivery = ANY (ARRAY['on-its-way'::text, 'delivered'::text, 'undelivered'::text])))
  constraint outbox_medium_check CHECK ((medium = ANY (ARRAY['sms'::text, 'email'::text, 'webhook'::text])))
  constraint outbox_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text])))
  CREATE INDEX outbox_by_provider using btree (institution_id, provider_id) WHERE (provider_id IS NOT NULL)
  CREATE INDEX outbox_by_recipient using btree (institution_id, recipient, recorded_at DESC)
  CREATE INDEX outbox_by_time using btree (institution_id, recorded_at DESC, message_id DESC)
  CREATE INDEX outbox_waiting using btree (institution_id, next_try_at) WHERE (state = 'waiting'::text)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table own_indicator_value, behind a forced wall
  institution_id uuid not null
  network_id uuid not null
  slug text not null
  period_to date not null
  months integer not null
  version integer not null
  groups text[] not null
  value text
  made jsonb not null
  computed_at timestamp with time zone not null default now()
  constraint own_indicator_value_pkey PRIMARY KEY (institution_id, network_id, slug, period_to, months)
  constraint own_indicator_value_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint own_indicator_value_institution_id_network_id_fkey FOREIGN KEY (institution_id, network_id) REFERENCES network_member(institution_id, network_id)
  policy shared for select using ((network_id = app_network()) AND (NOT (EXISTS ( SELECT
   FROM unnest(own_indicator_value.groups) g(g)
  WHERE (NOT ((own_indicator_value.institution_id, g.g) IN ( SELECT o.institution_id,
            o.indicator_group
           FROM opened_groups() o(institution_id, indicator_group))))))))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant delete, insert, select, update to twiza_app

table peer_group, behind a forced wall
  network_id uuid not null
  group_id uuid not null
  name text not null
  rule jsonb
  version integer not null default 1
  archived_at timestamp with time zone
  constraint peer_group_pkey PRIMARY KEY (network_id, group_id)
  constraint peer_group_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  CREATE UNIQUE INDEX peer_group_name using btree (network_id, name) WHERE (archived_at IS NULL)
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select, update to twiza_app

table peer_group_member, behind a forced wall
  network_id uuid not null
  group_id uuid not null
  member_id uuid not null
  constraint peer_group_member_pkey PRIMARY KEY (network_id, group_id, member_id)
  constraint peer_group_member_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint peer_group_member_network_id_group_id_fkey FOREIGN KEY (network_id, group_id) REFERENCES peer_group(network_id, group_id)
  constraint peer_group_member_network_id_member_id_fkey FOREIGN KEY (network_id, member_id) REFERENCES network_member(network_id, institution_id)
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant delete, insert, select to twiza_app

table phone_access, behind a forced wall
  institution_id uuid not null
  client_id uuid not null
  pin_hash text
  pin_set_at timestamp with time zone
  new_pin_hash text
  wrong_tries integer not null default 0
  locked_at timestamp with time zone
  last_try text
  last_try_passed boolean
  code_hash text
  code_until timestamp with time zone
  code_issued_at timestamp with time zone
  code_issued_by text
  last_used_at timestamp with time zone
  constraint phone_access_pkey PRIMARY KEY (institution_id, client_id)
  constraint phone_access_institution_id_client_id_fkey FOREIGN KEY (institution_id, client_id) REFERENCES client(institution_id, client_id)
  constraint phone_access_check CHECK (((code_hash IS NULL) = (code_until IS NULL)))
  constraint phone_access_check1 CHECK (((pin_hash IS NULL) OR (code_hash IS NULL)))
  constraint phone_access_wrong_tries_check CHECK (((wrong_tries >= 0) AND (wrong_tries <= 5)))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table phone_directory, behind a forced wall
  institution_id uuid not null
  client_id uuid not null
  phone_key text not null
  constraint phone_directory_pkey PRIMARY KEY (institution_id, client_id)
  constraint phone_directory_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint phone_directory_phone_key_check CHECK ((phone_key ~ '^[0-9a-f]{64}$'::text))
  CREATE INDEX phone_directory_by_key using btree (phone_key)
  policy caller for select using (phone_key = app_phone())
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant delete, insert, select, update to twiza_app

table plan_cost, behind a forced wall
  network_id uuid not null
  cost_id uuid not null
  item_id uuid not null
  member_id uuid not null
  amount bigint not null
  booked_on date not null
  content text not null
  reference text
  recorded_at timestamp with time zone not null default now()
  actor_name text not null
  constraint plan_cost_pkey PRIMARY KEY (network_id, cost_id)
  constraint plan_cost_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint plan_cost_network_id_item_id_fkey FOREIGN KEY (network_id, item_id) REFERENCES plan_item(network_id, item_id)
  constraint plan_cost_amount_check CHECK ((amount <> 0))
  CREATE INDEX plan_cost_by_item using btree (network_id, item_id)
  policy its_member for select using (member_id = app_institution())
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table plan_evidence, behind a forced wall
  network_id uuid not null
  evidence_id uuid not null
  progress_id uuid not null
  item_id uuid not null
  member_id uuid not null
  kind text not null
  title text not null
  page text
  address text
  sampled integer
  following integer
  file_name text
  media_type text
  bytes bytea
  sha256 text
  constraint plan_evidence_pkey PRIMARY KEY (network_id, evidence_id)
  constraint plan_evidence_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint plan_evidence_network_id_item_id_fkey FOREIGN KEY (network_id, item_id) REFERENCES plan_item(network_id, item_id)
  constraint plan_evidence_network_id_progress_id_fkey FOREIGN KEY (network_id, progress_id) REFERENCES plan_progress(network_id, progress_id)
  constraint plan_evidence_check CHECK (((following >= 0) AND (following <= sampled)))
  constraint plan_evidence_check1 CHECK ((((kind = 'document'::text) = (bytes IS NOT NULL)) AND ((kind = 'link'::text) = (address IS NOT NULL)) AND ((kind = 'sample'::text) = ((sampled IS NOT NULL) AND (following IS NOT NULL)))))
  constraint plan_evidence_kind_check CHECK ((kind = ANY (ARRAY['document'::text, 'link'::text, 'sample'::text])))
  constraint plan_evidence_sampled_check CHECK ((sampled > 0))
  CREATE INDEX plan_evidence_by_item using btree (network_id, item_id)
  policy its_member for select using (member_id = app_institution())
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table plan_fact, behind a forced wall
  network_id uuid not null
  fact_id uuid not null
  item_id uuid not null
  member_id uuid not null
  what text not null
  reason text
  detail jsonb not null default '{}'::jsonb
  recorded_at timestamp with time zone not null default now()
  party text not null
  actor_id text not null
  actor_name text not null
  constraint plan_fact_pkey PRIMARY KEY (network_id, fact_id)
  constraint plan_fact_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint plan_fact_network_id_item_id_fkey FOREIGN KEY (network_id, item_id) REFERENCES plan_item(network_id, item_id)
  constraint plan_fact_party_check CHECK ((party = ANY (ARRAY['network'::text, 'member'::text])))
  constraint plan_fact_what_check CHECK ((what = ANY (ARRAY['planned'::text, 'changed'::text, 'progress'::text, 'verified'::text, 'sent-back'::text, 'reopened'::text, 'cancelled'::text, 'cost'::text])))
  CREATE INDEX plan_fact_by_item using btree (network_id, item_id, recorded_at)
  policy its_member for select using (member_id = app_institution())
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table plan_item, behind a forced wall
  network_id uuid not null
  item_id uuid not null
  member_id uuid not null
  batch_id uuid
  kind text not null
  theme text not null
  title text not null
  content text
  owner text not null
  start_on date not null
  due_on date not null
  budget bigint not null default 0
  currency text not null
  funding_source text
  state text not null default 'planned'::text
  percent integer not null default 0
  stage text
  round integer not null default 1
  verified_on date
  verified_by_name text
  version integer not null default 1
  recorded_at timestamp with time zone not null default now()
  recorded_by_name text not null
  constraint plan_item_pkey PRIMARY KEY (network_id, item_id)
  constraint plan_item_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint plan_item_network_id_member_id_fkey FOREIGN KEY (network_id, member_id) REFERENCES network_member(network_id, institution_id)
  constraint plan_item_budget_check CHECK ((budget >= 0))
  constraint plan_item_check CHECK ((due_on >= start_on))
  constraint plan_item_check1 CHECK (((state = 'verified'::text) = (verified_on IS NOT NULL)))
  constraint plan_item_check2 CHECK (((stage IS NULL) OR (kind = 'manual_revision'::text)))
  constraint plan_item_kind_check CHECK ((kind = ANY (ARRAY['training'::text, 'ta_assignment'::text, 'manual_revision'::text, 'market_study'::text, 'mis_change'::text, 'policy'::text, 'funding'::text])))
  constraint plan_item_percent_check CHECK (((percent >= 0) AND (percent <= 100)))
  constraint plan_item_stage_check CHECK ((stage = ANY (ARRAY['draft'::text, 'reviewed'::text, 'board_approved'::text, 'staff_trained'::text, 'operational'::text])))
  constraint plan_item_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'under_way'::text, 'reported'::text, 'verified'::text, 'cancelled'::text])))
  CREATE INDEX plan_item_by_due using btree (network_id, due_on, item_id)
  CREATE INDEX plan_item_by_member using btree (network_id, member_id, due_on)
  CREATE INDEX plan_item_of_member using btree (member_id, due_on)
  policy its_member for select using (member_id = app_institution())
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select, update to twiza_app

table plan_item_recommendation, behind a forced wall
  network_id uuid not null
  item_id uuid not null
  recommendation_id uuid not null
  member_id uuid not null
  constraint plan_item_recommendation_pkey PRIMARY KEY (network_id, item_id, recommendation_id)
  constraint plan_item_recommendation_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint plan_item_recommendation_network_id_item_id_fkey FOREIGN KEY (network_id, item_id) REFERENCES plan_item(network_id, item_id)
  constraint plan_item_recommendation_network_id_recommendation_id_fkey FOREIGN KEY (network_id, recommendation_id) REFERENCES recommendation(network_id, recommendation_id)
  CREATE INDEX plan_item_recommendation_by_recommendation using btree (network_id, recommendation_id)
  policy its_member for select using ((member_id = app_institution()) AND ((network_id, recommendation_id) IN ( SELECT r.network_id,
    r.recommendation_id
   FROM recommendation r
  WHERE (r.member_id = app_institution()))))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant delete, insert, select to twiza_app

table plan_progress, behind a forced wall
  network_id uuid not null
  progress_id uuid not null
  item_id uuid not null
  member_id uuid not null
  round integer not null
  done_on date not null
  percent integer not null
  stage text
  content text not null
  recorded_at timestamp with time zone not null default now()
  party text not null
  actor_id text not null
  actor_name text not null
  constraint plan_progress_pkey PRIMARY KEY (network_id, progress_id)
  constraint plan_progress_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint plan_progress_network_id_item_id_fkey FOREIGN KEY (network_id, item_id) REFERENCES plan_item(network_id, item_id)
  constraint plan_progress_party_check CHECK ((party = ANY (ARRAY['network'::text, 'member'::text])))
  constraint plan_progress_percent_check CHECK (((percent >= 0) AND (percent <= 100)))
  CREATE INDEX plan_progress_by_item using btree (network_id, item_id, recorded_at)
  policy its_member for select using (member_id = app_institution())
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table portfolio_day, behind a forced wall
  institution_id uuid not null
  closed_on date not null
  branch_id uuid not null
  class text not null
  loans integer not null
  principal bigint not null
  provision bigint not null
  constraint portfolio_day_pkey PRIMARY KEY (institution_id, closed_on, branch_id, class)
  constraint portfolio_day_institution_id_branch_id_fkey FOREIGN KEY (institution_id, branch_id) REFERENCES branch(institution_id, branch_id)
  constraint portfolio_day_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  policy shared for select using ((app_network() IS NOT NULL) AND (institution_id IN ( SELECT o.institution_id
   FROM opened_groups() o(institution_id, indicator_group)
  WHERE (o.indicator_group = 'portfolio'::text))))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table portfolio_risk_day, behind a forced wall
  institution_id uuid not null
  closed_on date not null
  branch_id uuid not null
  days integer not null
  strict bigint not null
  regulatory bigint not null
  renegotiated bigint not null default 0
  constraint portfolio_risk_day_pkey PRIMARY KEY (institution_id, closed_on, branch_id, days)
  constraint portfolio_risk_day_institution_id_branch_id_fkey FOREIGN KEY (institution_id, branch_id) REFERENCES branch(institution_id, branch_id)
  constraint portfolio_risk_day_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  policy shared for select using ((app_network() IS NOT NULL) AND (institution_id IN ( SELECT o.institution_id
   FROM opened_groups() o(institution_id, indicator_group)
  WHERE (o.indicator_group = 'portfolio'::text))))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table product, behind a forced wall
  institution_id uuid not null
  product_id uuid not null
  code text not null
  status text not null default 'active'::text
  version integer not null default 1
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null
  constraint product_institution_id_code_key UNIQUE (institution_id, code)
  constraint product_pkey PRIMARY KEY (institution_id, product_id)
  constraint product_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint product_code_check CHECK ((code ~ '^[A-Z0-9-]{1,20}$'::text))
  constraint product_status_check CHECK ((status = ANY (ARRAY['active'::text, 'retired'::text])))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table product_version, behind a forced wall
  institution_id uuid not null
  product_id uuid not null
  version integer not null
  content jsonb not null
  reason text
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null
  recorded_by_name text not null
  constraint product_version_pkey PRIMARY KEY (institution_id, product_id, version)
  constraint product_version_institution_id_product_id_fkey FOREIGN KEY (institution_id, product_id) REFERENCES product(institution_id, product_id)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table recommendation, behind a forced wall
  network_id uuid not null
  recommendation_id uuid not null
  member_id uuid not null
  assessment_id uuid
  theme text not null
  content text not null
  priority text not null
  effort text not null
  owner text
  due_on date
  dropped_reason text
  version integer not null default 1
  recorded_at timestamp with time zone not null default now()
  recorded_by_name text not null
  constraint recommendation_pkey PRIMARY KEY (network_id, recommendation_id)
  constraint recommendation_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint recommendation_network_id_member_id_fkey FOREIGN KEY (network_id, member_id) REFERENCES network_member(network_id, institution_id)
  constraint recommendation_effort_check CHECK ((effort = ANY (ARRAY['small'::text, 'medium'::text, 'large'::text])))
  constraint recommendation_priority_check CHECK ((priority = ANY (ARRAY['urgent'::text, 'high'::text, 'medium'::text, 'low'::text])))
  CREATE INDEX recommendation_by_member using btree (network_id, member_id)
  CREATE INDEX recommendation_of_member using btree (member_id)
  policy its_member for select using ((member_id = app_institution()) AND ((assessment_id IS NULL) OR ((network_id, assessment_id) IN ( SELECT a.network_id,
    a.assessment_id
   FROM assessment a
  WHERE ((a.member_id = app_institution()) AND (a.state = ANY (ARRAY['member_comment'::text, 'validated'::text, 'action_plan_approved'::text, 'closed'::text])))))))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select, update to twiza_app

table recommendation_finding, behind a forced wall
  network_id uuid not null
  recommendation_id uuid not null
  finding_id uuid not null
  member_id uuid not null
  constraint recommendation_finding_pkey PRIMARY KEY (network_id, recommendation_id, finding_id)
  constraint recommendation_finding_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint recommendation_finding_network_id_recommendation_id_fkey FOREIGN KEY (network_id, recommendation_id) REFERENCES recommendation(network_id, recommendation_id)
  CREATE INDEX recommendation_finding_by_finding using btree (network_id, finding_id)
  policy its_member for select using ((member_id = app_institution()) AND ((network_id, recommendation_id) IN ( SELECT r.network_id,
    r.recommendation_id
   FROM recommendation r
  WHERE (r.member_id = app_institution()))))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant delete, insert, select to twiza_app

table relief_case, behind a forced wall
  institution_id uuid not null
  case_id uuid not null
  number text not null
  loan_id uuid not null
  client_id uuid not null
  branch_id uuid not null
  product_id uuid
  channel text not null
  reason text not null
  capacity_amount bigint not null
  capacity_every integer not null
  capacity_unit text not null
  capacity_from date
  note text
  opened_on date not null
  opened_at timestamp with time zone not null default now()
  opened_by text not null
  opened_by_name text not null
  days_past_due integer not null
  loan_class text not null
  outstanding bigint not null
  officer_id text
  officer_name text
  decide_by date not null
  state text not null
  state_since timestamp with time zone not null default now()
  steps integer not null default 0
  first_decided_on date
  offer_set integer not null default 0
  presented uuid[] not null default '{}'::uuid[]
  offers_expire_on date
  accepted_offer_id uuid
  amends_on date
  event_id uuid
  constraint relief_case_institution_id_number_key UNIQUE (institution_id, number)
  constraint relief_case_pkey PRIMARY KEY (institution_id, case_id)
  constraint relief_case_institution_id_branch_id_fkey FOREIGN KEY (institution_id, branch_id) REFERENCES branch(institution_id, branch_id)
  constraint relief_case_institution_id_client_id_fkey FOREIGN KEY (institution_id, client_id) REFERENCES client(institution_id, client_id)
  constraint relief_case_institution_id_loan_id_fkey FOREIGN KEY (institution_id, loan_id) REFERENCES loan(institution_id, loan_id)
  constraint relief_case_capacity_amount_check CHECK ((capacity_amount > 0))
  constraint relief_case_capacity_every_check CHECK (((capacity_every >= 1) AND (capacity_every <= 60)))
  constraint relief_case_capacity_unit_check CHECK ((capacity_unit = ANY (ARRAY['day'::text, 'week'::text, 'month'::text])))
  constraint relief_case_channel_check CHECK ((channel = ANY (ARRAY['desk'::text, 'ussd'::text, 'sms'::text, 'portal'::text, 'field'::text, 'sheet'::text, 'api'::text, 'job'::text, 'demo'::text])))
  constraint relief_case_reason_check CHECK ((reason = ANY (ARRAY['market-closed'::text, 'illness'::text, 'harvest-lost'::text, 'animals-sick'::text, 'job-lost'::text, 'family-event'::text, 'disaster'::text, 'other'::text])))
  constraint relief_case_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'in-review'::text, 'for-approval'::text, 'offered'::text, 'cooling-off'::text, 'applied'::text, 'undo-asked'::text, 'undone'::text, 'declined'::text, 'expired'::text, 'refused'::text, 'appealed'::text, 'withdrawn'::text])))
  CREATE INDEX relief_case_by_client using btree (institution_id, client_id, opened_on DESC)
  CREATE INDEX relief_case_by_date using btree (institution_id, opened_on DESC, case_id DESC)
  CREATE INDEX relief_case_by_loan using btree (institution_id, loan_id, opened_on DESC)
  CREATE INDEX relief_case_by_state using btree (institution_id, state, decide_by)
  CREATE UNIQUE INDEX relief_case_open using btree (institution_id, loan_id) WHERE (state = ANY (ARRAY['requested'::text, 'in-review'::text, 'for-approval'::text, 'offered'::text, 'cooling-off'::text, 'undo-asked'::text, 'appealed'::text]))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table relief_drive, behind a forced wall
  institution_id uuid not null
  drive_id uuid not null
  number text not null
  name text not null
  branches uuid[]
  selection jsonb not null
  menu jsonb not null
  note text
  state text not null
  state_since timestamp with time zone not null default now()
  chosen integer not null
  weighed integer not null default 0
  weighed_to uuid
  previewed_on date not null
  portfolio jsonb
  preview jsonb
  proposed_by text
  proposed_by_name text
  approved_by text
  approved_by_name text
  approved_by_head_office boolean
  version integer not null default 1
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null
  recorded_by_name text not null
  constraint relief_drive_institution_id_number_key UNIQUE (institution_id, number)
  constraint relief_drive_pkey PRIMARY KEY (institution_id, drive_id)
  constraint relief_drive_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint relief_drive_check CHECK (((state = ANY (ARRAY['previewing'::text, 'previewed'::text, 'cancelled'::text])) OR (proposed_by IS NOT NULL)))
  constraint relief_drive_check1 CHECK (((state <> ALL (ARRAY['running'::text, 'paused'::text, 'finished'::text])) OR (approved_by <> proposed_by)))
  constraint relief_drive_state_check CHECK ((state = ANY (ARRAY['previewing'::text, 'previewed'::text, 'proposed'::text, 'running'::text, 'paused'::text, 'finished'::text, 'cancelled'::text])))
  CREATE INDEX relief_drive_at_work using btree (institution_id, state) WHERE (state = ANY (ARRAY['previewing'::text, 'running'::text]))
  CREATE INDEX relief_drive_by_time using btree (institution_id, recorded_at DESC, drive_id DESC)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table relief_drive_loan, behind a forced wall
  institution_id uuid not null
  drive_id uuid not null
  loan_id uuid not null
  client_id uuid not null
  branch_id uuid not null
  left_out text
  paper boolean not null
  changes jsonb
  why jsonb not null
  principal bigint not null
  principal_after bigint not null
  days_before integer not null
  days_after integer not null
  renegotiated_before boolean not null
  instalment_before bigint not null
  instalment_after bigint not null
  last_due_before date not null
  last_due_after date not null
  owed_before bigint not null
  owed_after bigint not null
  cash_before bigint[] not null
  cash_after bigint[] not null
  outcome text
  detail jsonb
  case_id uuid
  tries integer not null default 0
  done_at timestamp with time zone
  constraint relief_drive_loan_pkey PRIMARY KEY (institution_id, drive_id, loan_id)
  constraint relief_drive_loan_institution_id_case_id_fkey FOREIGN KEY (institution_id, case_id) REFERENCES relief_case(institution_id, case_id)
  constraint relief_drive_loan_check CHECK (((outcome IS NULL) = (done_at IS NULL)))
  constraint relief_drive_loan_check1 CHECK (((case_id IS NULL) OR (outcome = ANY (ARRAY['offered'::text, 'by-law'::text, 'for-approval'::text, 'guarantor'::text]))))
  constraint relief_drive_loan_outcome_check CHECK ((outcome = ANY (ARRAY['offered'::text, 'by-law'::text, 'for-approval'::text, 'guarantor'::text, 'open-case'::text, 'not-running'::text, 'nothing-fits'::text, 'failed'::text])))
  CREATE INDEX relief_drive_loan_by_case using btree (institution_id, case_id) WHERE (case_id IS NOT NULL)
  CREATE INDEX relief_drive_loan_waiting using btree (institution_id, drive_id, tries, loan_id) WHERE ((outcome IS NULL) AND (left_out IS NULL))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant delete, insert, select, update to twiza_app

table relief_drive_step, behind a forced wall
  institution_id uuid not null
  drive_id uuid not null
  version integer not null
  act text not null
  state text not null
  reason text
  recorded_at timestamp with time zone not null default now()
  actor_id text not null
  actor_name text not null
  constraint relief_drive_step_pkey PRIMARY KEY (institution_id, drive_id, version)
  constraint relief_drive_step_institution_id_drive_id_fkey FOREIGN KEY (institution_id, drive_id) REFERENCES relief_drive(institution_id, drive_id)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table relief_policy, behind a forced wall
  institution_id uuid not null
  policy_id uuid not null
  product_id uuid
  version integer not null
  content jsonb not null
  note text
  proposed_at timestamp with time zone not null default now()
  proposed_by text not null
  proposed_by_name text not null
  constraint relief_policy_pkey PRIMARY KEY (institution_id, policy_id)
  constraint relief_policy_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint relief_policy_institution_id_product_id_fkey FOREIGN KEY (institution_id, product_id) REFERENCES product(institution_id, product_id)
  constraint relief_policy_version_check CHECK ((version > 0))
  CREATE UNIQUE INDEX relief_policy_version using btree (institution_id, product_id, version) NULLS NOT DISTINCT
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table relief_policy_decision, behind a forced wall
  institution_id uuid not null
  policy_id uuid not null
  approved boolean not null
  reason text
  decided_at timestamp with time zone not null default now()
  decided_by text not null
  decided_by_name text not null
  constraint relief_policy_decision_pkey PRIMARY KEY (institution_id, policy_id)
  constraint relief_policy_decision_institution_id_policy_id_fkey FOREIGN KEY (institution_id, policy_id) REFERENCES relief_policy(institution_id, policy_id)
  constraint relief_policy_decision_check CHECK ((approved OR (reason IS NOT NULL)))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table renegotiation, behind a forced wall
  institution_id uuid not null
  event_id uuid not null
  case_id uuid not null
  loan_id uuid not null
  offer_id uuid not null
  amended_on date not null
  days_past_due_before integer not null
  days_past_due_after integer not null
  class_before text not null
  class_after text not null
  cost_to_client bigint not null
  cost_to_institution bigint not null
  interest text
  penalties text not null
  crisis_programme text
  probation_ends_on date
  recorded_at timestamp with time zone not null default now()
  recorded_by text not null
  constraint renegotiation_institution_id_case_id_key UNIQUE (institution_id, case_id)
  constraint renegotiation_pkey PRIMARY KEY (institution_id, event_id)
  constraint renegotiation_institution_id_case_id_fkey FOREIGN KEY (institution_id, case_id) REFERENCES relief_case(institution_id, case_id)
  CREATE INDEX renegotiation_by_loan using btree (institution_id, loan_id, amended_on)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table report_reminder, behind a forced wall
  institution_id uuid not null
  reminder_id uuid not null
  network_id uuid not null
  period_to date not null
  months integer not null
  days integer not null
  reminded_on date not null
  told text[] not null
  constraint report_reminder_institution_id_network_id_period_to_months__key UNIQUE (institution_id, network_id, period_to, months, days)
  constraint report_reminder_pkey PRIMARY KEY (institution_id, reminder_id)
  constraint report_reminder_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint report_reminder_institution_id_network_id_fkey FOREIGN KEY (institution_id, network_id) REFERENCES network_member(institution_id, network_id)
  policy its_network for select using (network_id = app_network())
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table reporting_calendar, behind a forced wall
  network_id uuid not null
  version integer not null
  months integer not null
  due_days integer not null
  remind_before integer[] not null
  remind_after integer[] not null
  changed_at timestamp with time zone not null default now()
  changed_by_name text not null
  constraint reporting_calendar_pkey PRIMARY KEY (network_id, version)
  constraint reporting_calendar_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint reporting_calendar_due_days_check CHECK (((due_days >= 1) AND (due_days <= 180)))
  constraint reporting_calendar_months_check CHECK ((months = ANY (ARRAY[1, 3, 6, 12])))
  constraint reporting_calendar_version_check CHECK ((version > 0))
  policy its_member for select using (network_id IN ( SELECT m.network_id
   FROM network_member m
  WHERE ((m.institution_id = app_institution()) AND (m.left_on IS NULL))))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table role, behind a forced wall
  institution_id uuid not null
  role_key text not null
  name text
  rights text[] not null
  constraint role_pkey PRIMARY KEY (institution_id, role_key)
  constraint role_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint role_role_key_check CHECK ((role_key ~ '^[a-z][a-z0-9-]{1,39}$'::text))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant delete, insert, select, update to twiza_app

table sharing_agreement, behind a forced wall
  institution_id uuid not null
  agreement_id uuid not null
  network_id uuid not null
  groups text[] not null
  valid_from date not null
  valid_to date
  purpose text not null
  ranking_asked boolean not null default false
  proposed_at timestamp with time zone not null default now()
  proposed_by text not null
  proposed_by_name text not null
  state text not null default 'proposed'::text
  ranking_agreed boolean not null default false
  signed_by text
  changed_at timestamp with time zone not null default now()
  constraint sharing_agreement_pkey PRIMARY KEY (institution_id, agreement_id)
  constraint sharing_agreement_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint sharing_agreement_institution_id_network_id_fkey FOREIGN KEY (institution_id, network_id) REFERENCES network_member(institution_id, network_id)
  constraint sharing_agreement_check CHECK ((valid_to >= valid_from))
  constraint sharing_agreement_check1 CHECK (((NOT ranking_agreed) OR (state = 'active'::text)))
  constraint sharing_agreement_groups_check CHECK ((cardinality(groups) > 0))
  constraint sharing_agreement_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'signed'::text, 'active'::text, 'declined'::text, 'retracted'::text, 'withdrawn'::text, 'ended'::text])))
  CREATE INDEX sharing_agreement_by_network using btree (institution_id, network_id)
  CREATE INDEX sharing_agreement_in_force using btree (network_id) WHERE (state = 'active'::text)
  policy its_network for select using (network_id = app_network())
  policy proposed for insert with check ((network_id = app_network()) AND (state = 'proposed'::text) AND (NOT ranking_agreed))
  policy retracted for update using ((network_id = app_network()) AND (state = 'proposed'::text)) with check ((network_id = app_network()) AND (state = 'retracted'::text))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table sharing_policy, behind a forced wall
  institution_id uuid not null
  second_person boolean not null
  changed_at timestamp with time zone not null default now()
  changed_by_name text not null
  constraint sharing_policy_pkey PRIMARY KEY (institution_id)
  constraint sharing_policy_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table sharing_step, behind a forced wall
  institution_id uuid not null
  step_id uuid not null
  agreement_id uuid not null
  network_id uuid not null
  recorded_at timestamp with time zone not null default now()
  kind text not null
  actor_id text not null
  actor_name text not null
  reason text
  constraint sharing_step_pkey PRIMARY KEY (institution_id, step_id)
  constraint sharing_step_institution_id_agreement_id_fkey FOREIGN KEY (institution_id, agreement_id) REFERENCES sharing_agreement(institution_id, agreement_id)
  constraint sharing_step_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint sharing_step_kind_check CHECK ((kind = ANY (ARRAY['proposed'::text, 'retracted'::text, 'signed'::text, 'countersigned'::text, 'declined'::text, 'withdrawn'::text, 'ranking-agreed'::text, 'ranking-withdrawn'::text, 'ended'::text])))
  CREATE INDEX sharing_step_by_agreement using btree (institution_id, agreement_id, recorded_at)
  policy its_network for select using (network_id = app_network())
  policy proposed for insert with check ((network_id = app_network()) AND (kind = ANY (ARRAY['proposed'::text, 'retracted'::text])))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select to twiza_app

table staff, behind a forced wall
  institution_id uuid not null
  user_id text not null
  name text not null
  user_name text not null
  email text
  job text
  language text not null
  status text not null default 'active'::text
  all_branches boolean not null default false
  joined_at timestamp with time zone not null default now()
  last_sign_in_at timestamp with time zone
  constraint staff_pkey PRIMARY KEY (institution_id, user_id)
  constraint staff_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint staff_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text, 'ar'::text, 'rw'::text])))
  constraint staff_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text])))
  CREATE INDEX staff_by_user using btree (user_id)
  policy own for select using (user_id = app_user())
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

table staff_branch, behind a forced wall
  institution_id uuid not null
  user_id text not null
  branch_id uuid not null
  constraint staff_branch_pkey PRIMARY KEY (institution_id, user_id, branch_id)
  constraint staff_branch_institution_id_branch_id_fkey FOREIGN KEY (institution_id, branch_id) REFERENCES branch(institution_id, branch_id)
  constraint staff_branch_institution_id_user_id_fkey FOREIGN KEY (institution_id, user_id) REFERENCES staff(institution_id, user_id)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant delete, insert, select to twiza_app

table staff_role, behind a forced wall
  institution_id uuid not null
  user_id text not null
  role_key text not null
  constraint staff_role_pkey PRIMARY KEY (institution_id, user_id, role_key)
  constraint staff_role_institution_id_role_key_fkey FOREIGN KEY (institution_id, role_key) REFERENCES role(institution_id, role_key)
  constraint staff_role_institution_id_user_id_fkey FOREIGN KEY (institution_id, user_id) REFERENCES staff(institution_id, user_id)
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant delete, insert, select to twiza_app

table survey_campaign, behind a forced wall
  network_id uuid not null
  campaign_id uuid not null
  form_id uuid not null
  version integer not null
  title text not null
  audience text not null
  anonymous boolean not null
  opens_on date not null
  closes_on date not null
  remind_days integer[] not null default '{}'::integer[]
  created_at timestamp with time zone not null default now()
  created_by_name text not null
  closed_at timestamp with time zone
  closed_by_name text
  constraint survey_campaign_network_id_campaign_id_anonymous_key UNIQUE (network_id, campaign_id, anonymous)
  constraint survey_campaign_pkey PRIMARY KEY (network_id, campaign_id)
  constraint survey_campaign_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint survey_campaign_network_id_form_id_version_fkey FOREIGN KEY (network_id, form_id, version) REFERENCES survey_form_version(network_id, form_id, version)
  constraint survey_campaign_audience_check CHECK ((audience = ANY (ARRAY['members'::text, 'open'::text])))
  constraint survey_campaign_check CHECK ((anonymous OR (audience = 'members'::text)))
  constraint survey_campaign_check1 CHECK ((closes_on >= opens_on))
  CREATE INDEX survey_campaign_by_form using btree (network_id, form_id, opens_on DESC)
  policy asked_of_it for select using ((network_id, campaign_id) IN ( SELECT i.network_id,
    i.campaign_id
   FROM survey_invitation i
  WHERE (i.member_id = app_institution())))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table survey_form, behind a forced wall
  network_id uuid not null
  form_id uuid not null
  kind text not null
  version integer not null
  archived_at timestamp with time zone
  constraint survey_form_pkey PRIMARY KEY (network_id, form_id)
  constraint survey_form_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint survey_form_kind_check CHECK ((kind = ANY (ARRAY['pulse'::text, 'satisfaction'::text, 'study'::text, 'diagnostic'::text, 'other'::text])))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select, update to twiza_app

table survey_form_version, behind a forced wall
  network_id uuid not null
  form_id uuid not null
  version integer not null
  name text not null
  content jsonb not null
  questions integer not null
  errors integer not null
  languages text[] not null
  recorded_at timestamp with time zone not null default now()
  recorded_by_name text not null
  constraint survey_form_version_pkey PRIMARY KEY (network_id, form_id, version)
  constraint survey_form_version_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint survey_form_version_network_id_form_id_fkey FOREIGN KEY (network_id, form_id) REFERENCES survey_form(network_id, form_id)
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table survey_invitation, behind a forced wall
  network_id uuid not null
  invitation_id uuid not null
  campaign_id uuid not null
  member_id uuid
  link_version integer not null default 1
  sent_on date
  constraint survey_invitation_network_id_campaign_id_member_id_key UNIQUE (network_id, campaign_id, member_id)
  constraint survey_invitation_pkey PRIMARY KEY (network_id, invitation_id)
  constraint survey_invitation_network_id_campaign_id_fkey FOREIGN KEY (network_id, campaign_id) REFERENCES survey_campaign(network_id, campaign_id)
  constraint survey_invitation_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint survey_invitation_network_id_member_id_fkey FOREIGN KEY (network_id, member_id) REFERENCES network_member(network_id, institution_id)
  policy its_own for select using (member_id = app_institution())
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table survey_reminder, behind a forced wall
  network_id uuid not null
  reminder_id uuid not null
  invitation_id uuid not null
  reminded_on date not null
  recorded_by_name text not null
  remind_day date
  told text[] not null default '{}'::text[]
  constraint survey_reminder_pkey PRIMARY KEY (network_id, reminder_id)
  constraint survey_reminder_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint survey_reminder_network_id_invitation_id_fkey FOREIGN KEY (network_id, invitation_id) REFERENCES survey_invitation(network_id, invitation_id)
  CREATE INDEX survey_reminder_by_invitation using btree (network_id, invitation_id)
  CREATE UNIQUE INDEX survey_reminder_once using btree (network_id, invitation_id, remind_day)
  policy asked_of_it for select using ((network_id, invitation_id) IN ( SELECT i.network_id,
    i.invitation_id
   FROM survey_invitation i
  WHERE (i.member_id = app_institution())))
  policy by_job for insert with check ((remind_day IS NOT NULL) AND ((network_id, invitation_id) IN ( SELECT i.network_id,
    i.invitation_id
   FROM survey_invitation i
  WHERE (i.member_id = app_institution()))))
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table survey_response, behind a forced wall
  network_id uuid not null
  response_id uuid not null
  campaign_id uuid not null
  anonymous boolean not null
  invitation_id uuid
  answers jsonb not null
  revision integer not null
  state text not null
  channel text not null
  language text not null
  sent_on date
  recorded_by_name text
  constraint survey_response_network_id_invitation_id_key UNIQUE (network_id, invitation_id)
  constraint survey_response_pkey PRIMARY KEY (network_id, response_id)
  constraint survey_response_network_id_campaign_id_anonymous_fkey FOREIGN KEY (network_id, campaign_id, anonymous) REFERENCES survey_campaign(network_id, campaign_id, anonymous)
  constraint survey_response_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  constraint survey_response_network_id_invitation_id_fkey FOREIGN KEY (network_id, invitation_id) REFERENCES survey_invitation(network_id, invitation_id)
  constraint survey_response_channel_check CHECK ((channel = ANY (ARRAY['link'::text, 'telephone'::text])))
  constraint survey_response_check CHECK (((sent_on IS NOT NULL) = (state = 'sent'::text)))
  constraint survey_response_check1 CHECK ((((invitation_id IS NULL) = anonymous) AND ((state = 'sent'::text) OR (NOT anonymous))))
  constraint survey_response_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text, 'ar'::text, 'rw'::text])))
  constraint survey_response_state_check CHECK ((state = ANY (ARRAY['partial'::text, 'sent'::text])))
  CREATE INDEX survey_response_by_campaign using btree (network_id, campaign_id) WHERE (state = 'sent'::text)
  policy sent_once for update using (state = 'partial'::text) with check true
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select, update to twiza_app

table ussd_session, behind a forced wall
  phone_key text not null
  gateway text not null
  session_id text not null
  service_code text not null
  network text
  started_at timestamp with time zone not null
  last_hop_at timestamp with time zone not null
  hop integer not null default '-1'::integer
  state jsonb not null default '{}'::jsonb
  screen text
  ended boolean not null default false
  outcome text
  constraint ussd_session_pkey PRIMARY KEY (phone_key, gateway, session_id)
  constraint ussd_session_outcome_check CHECK ((outcome = ANY (ARRAY['success'::text, 'incomplete'::text, 'failed'::text])))
  constraint ussd_session_phone_key_check CHECK ((phone_key ~ '^[0-9a-f]{64}$'::text))
  CREATE INDEX ussd_session_by_time using btree (last_hop_at)
  policy stale for delete using (last_hop_at < (now() - '1 day'::interval))
  policy wall for all using (phone_key = app_phone()) with check (phone_key = app_phone())
  grant delete, insert, select, update to twiza_app

table warning_note, behind a forced wall
  network_id uuid not null
  note_id uuid not null
  warning_id uuid not null
  recorded_at timestamp with time zone not null default now()
  actor_id text not null
  actor_name text not null
  content text not null
  constraint warning_note_pkey PRIMARY KEY (network_id, note_id)
  constraint warning_note_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  CREATE INDEX warning_note_by_warning using btree (network_id, warning_id, recorded_at)
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select to twiza_app

table warning_rule, behind a forced wall
  network_id uuid not null
  rule text not null
  content jsonb not null
  active boolean not null
  changed_at timestamp with time zone not null default now()
  changed_by_name text not null
  constraint warning_rule_pkey PRIMARY KEY (network_id, rule)
  constraint warning_rule_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(network_id)
  policy wall for all using (network_id = app_network()) with check (network_id = app_network())
  grant insert, select, update to twiza_app

table working_week, behind a forced wall
  institution_id uuid not null
  rest_days integer[] not null
  constraint working_week_pkey PRIMARY KEY (institution_id)
  constraint working_week_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institution(institution_id)
  constraint working_week_rest_days_check CHECK (((rest_days <@ ARRAY[1, 2, 3, 4, 5, 6, 7]) AND (cardinality(rest_days) < 7)))
  policy wall for all using (institution_id = app_institution()) with check (institution_id = app_institution())
  grant insert, select, update to twiza_app

function app_institution() returns uuid, as its caller

function app_network() returns uuid, as its caller

function app_phone() returns text, as its caller

function app_user() returns text, as its caller

function entry_balances(accounts text[], amounts bigint[]) returns boolean, as its caller

function keys_seen(institution uuid, keys text[]) returns SETOF idempotency, as its caller

function opened_groups() returns TABLE(institution_id uuid, indicator_group text), as its caller

function outbox_due(at timestamp with time zone) returns SETOF uuid, as its caller

function outbox_waiting() returns bigint, as its caller

function shared_groups() returns TABLE(institution_id uuid, indicator_group text), as its caller

procedure wall(IN owned regclass, IN owner_column text, IN rights text) returns nothing, as its caller
