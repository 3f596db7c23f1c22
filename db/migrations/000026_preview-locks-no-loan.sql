-- A preview only looks: the key to the loan locked and rewrote the row of every loan that was weighed. The loans of a drive are
-- chosen from the table of loans, and nobody may take a row from it.
alter table relief_drive_loan drop constraint relief_drive_loan_institution_id_loan_id_fkey;
