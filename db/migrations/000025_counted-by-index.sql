-- What figures from the books count of loans and clients stands in indexes, so that a million loans are counted without visiting their rows. No ordinary
-- repayment changes one of these columns, so that it still rewrites its loan in place.
drop index loan_by_client;
create index loan_by_client on loan (institution_id, client_id) include (group_id, disbursed_on, closed_on, status, principal, renegotiated_on);
create index client_counted on client (institution_id, client_id) include (sex, setting);
