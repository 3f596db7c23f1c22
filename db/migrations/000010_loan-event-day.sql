-- The business day on which a fact was learnt, beside the day on which it happened.
alter table loan_event add column learnt_on date;
create index loan_event_by_day on loan_event (institution_id, learnt_on) where type in ('repayment', 'recovery');
drop index loan_event_by_time;
