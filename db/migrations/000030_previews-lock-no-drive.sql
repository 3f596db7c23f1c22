-- Rows of a preview are written by the transaction that holds their drive, and drives are never removed: they are not checked against it row by row.
alter table relief_drive_loan drop constraint relief_drive_loan_institution_id_drive_id_fkey;
