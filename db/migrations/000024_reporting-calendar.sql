-- What a network asks its members to report, and when they are reminded of it; of a survey likewise. Reminders are sent once each, by a job
-- that speaks for the member: its people, its outbox.

-- Each change is a version, the newest counts. Without one: every quarter, thirty days after its end, a week before, a day and two weeks after.
create table reporting_calendar (
  network_id uuid not null references network,
  version int not null check (version > 0),
  months int not null check (months in (1, 3, 6, 12)),
  due_days int not null check (due_days between 1 and 180),
  -- Days before and after the due day.
  remind_before int[] not null,
  remind_after int[] not null,
  changed_at timestamptz not null default now(),
  changed_by_name text not null,
  primary key (network_id, version)
);
call wall('reporting_calendar', 'network_id', 'select, insert');
create policy its_member on reporting_calendar for select using (
  network_id in (select m.network_id from network_member m where m.institution_id = app_institution() and m.left_on is null));

create table report_reminder (
  institution_id uuid not null references institution,
  reminder_id uuid not null,
  network_id uuid not null,
  period_to date not null,
  months int not null,
  -- From the due day; before it negative.
  days int not null,
  reminded_on date not null,
  -- Names of those who got a message; nobody: it stands at the desk.
  told text[] not null,
  primary key (institution_id, reminder_id),
  unique (institution_id, network_id, period_to, months, days),
  foreign key (institution_id, network_id) references network_member (institution_id, network_id)
);
call wall('report_reminder', 'institution_id', 'select, insert');
create policy its_network on report_reminder for select using (network_id = app_network());

-- A member sees whom its networks write to.
create policy its_own on member_person for select using (member_id = app_institution() and part = 'contact');

-- Null: reminded by hand.
alter table survey_reminder add column remind_day date, add column told text[] not null default '{}';
create unique index survey_reminder_once on survey_reminder (network_id, invitation_id, remind_day);
create policy asked_of_it on survey_reminder for select using (
  (network_id, invitation_id) in (select i.network_id, i.invitation_id from survey_invitation i where i.member_id = app_institution()));
create policy by_job on survey_reminder for insert with check (
  remind_day is not null and (network_id, invitation_id) in (select i.network_id, i.invitation_id from survey_invitation i where i.member_id = app_institution()));
