-- Indicators up to the last closed day of a month under way: one for each group, replaced by the next day and then by the month.
alter table indicator_set add column provisional boolean not null default false;
create index indicator_set_provisional on indicator_set (institution_id) where provisional;
