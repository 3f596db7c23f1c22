-- The day up to which the entries of a loan are in the journal, accruals included.
alter table loan add column booked_to date;
