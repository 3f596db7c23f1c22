-- Questionnaires of a network: forms as versions, campaigns, links, responses. Members answer as institutions; nobody's client is known here.

create table survey_form (
  network_id uuid not null references network,
  form_id uuid not null,
  kind text not null check (kind in ('pulse', 'satisfaction', 'study', 'diagnostic', 'other')),
  version int not null,
  archived_at timestamptz,
  primary key (network_id, form_id)
);
call wall('survey_form', 'network_id', 'select, insert, update');

-- Every saving is a version; a campaign keeps the one it began with.
create table survey_form_version (
  network_id uuid not null references network,
  form_id uuid not null,
  version int not null,
  -- The title as it is searched and sorted by; content holds it in every language.
  name text not null,
  content jsonb not null,
  questions int not null,
  errors int not null,
  languages text[] not null,
  recorded_at timestamptz not null default now(),
  recorded_by_name text not null,
  primary key (network_id, form_id, version),
  foreign key (network_id, form_id) references survey_form (network_id, form_id)
);
call wall('survey_form_version', 'network_id', 'select, insert');

create table survey_campaign (
  network_id uuid not null references network,
  campaign_id uuid not null,
  form_id uuid not null,
  version int not null,
  title text not null,
  audience text not null check (audience in ('members', 'open')),
  anonymous boolean not null check (anonymous or audience = 'members'),
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  remind_days int[] not null default '{}',
  created_at timestamptz not null default now(),
  created_by_name text not null,
  closed_at timestamptz,
  closed_by_name text,
  primary key (network_id, campaign_id),
  -- So that a response can be bound to what its campaign promised.
  unique (network_id, campaign_id, anonymous),
  foreign key (network_id, form_id, version) references survey_form_version (network_id, form_id, version)
);
create index survey_campaign_by_form on survey_campaign (network_id, form_id, opens_on desc);
call wall('survey_campaign', 'network_id', 'select, insert');
grant update (closes_on, closed_at, closed_by_name) on survey_campaign to twiza_app;

-- One link for a member, or one for all (without a member). The link's token is a keyed hash and is kept nowhere.
create table survey_invitation (
  network_id uuid not null references network,
  invitation_id uuid not null,
  campaign_id uuid not null,
  member_id uuid,
  link_version int not null default 1,
  -- Of an anonymous campaign: that the member has answered, never what.
  sent_on date,
  primary key (network_id, invitation_id),
  unique (network_id, campaign_id, member_id),
  foreign key (network_id, campaign_id) references survey_campaign (network_id, campaign_id),
  foreign key (network_id, member_id) references network_member (network_id, institution_id)
);
call wall('survey_invitation', 'network_id', 'select, insert');
grant update (link_version, sent_on) on survey_invitation to twiza_app;

create table survey_response (
  network_id uuid not null references network,
  response_id uuid not null,
  campaign_id uuid not null,
  anonymous boolean not null,
  invitation_id uuid,
  answers jsonb not null,
  revision int not null,
  state text not null check (state in ('partial', 'sent')),
  channel text not null check (channel in ('link', 'telephone')),
  language text not null check (language in ('en', 'fr', 'ar', 'rw')),
  -- A day and no more, so that nobody is found by the minute.
  sent_on date check ((sent_on is not null) = (state = 'sent')),
  recorded_by_name text,
  primary key (network_id, response_id),
  unique (network_id, invitation_id),
  -- Without names: no way leads from the answers to who was invited, and nothing is kept before it is sent.
  check ((invitation_id is null) = anonymous and (state = 'sent' or not anonymous)),
  foreign key (network_id, campaign_id, anonymous) references survey_campaign (network_id, campaign_id, anonymous),
  foreign key (network_id, invitation_id) references survey_invitation (network_id, invitation_id)
);
create index survey_response_by_campaign on survey_response (network_id, campaign_id) where state = 'sent';
call wall('survey_response', 'network_id', 'select, insert, update');
-- What was sent is never changed.
create policy sent_once on survey_response as restrictive for update using (state = 'partial') with check (true);

create table survey_reminder (
  network_id uuid not null references network,
  reminder_id uuid not null,
  invitation_id uuid not null,
  reminded_on date not null,
  recorded_by_name text not null,
  primary key (network_id, reminder_id),
  foreign key (network_id, invitation_id) references survey_invitation (network_id, invitation_id)
);
create index survey_reminder_by_invitation on survey_reminder (network_id, invitation_id);
call wall('survey_reminder', 'network_id', 'select, insert');

-- An institution sees that it is asked, and by what; of answers it sees none here.
create policy its_own on survey_invitation for select using (member_id = app_institution());
create policy asked_of_it on survey_campaign for select using (
  (network_id, campaign_id) in (select i.network_id, i.campaign_id from survey_invitation i where i.member_id = app_institution()));
