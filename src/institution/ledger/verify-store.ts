import type { Tx } from '#platform/db.ts'

/** Balances carried at a close that differ from the sum of the entries booked up to that day. */
export const carriedDifferences = (tx: Tx, institution: string): Promise<{ code: string; closed_on: string; expected: string; found: string }[]> =>
  tx.rows(
    `with moved as (
       select e.booked_on, line.account as code, sum(line.amount) as amount
       from journal_entry e, unnest(e.accounts, e.amounts) as line(account, amount) where e.institution_id = $1 group by 1, 2
     ), ends as (select closed_on from day_close where institution_id = $1
     ), expected as (
       select ends.closed_on, moved.code, sum(moved.amount) as amount from ends join moved on moved.booked_on <= ends.closed_on group by 1, 2
     ), found as (
       select closed_on, code, sum(debit - credit) as amount from account_balance where institution_id = $1 group by 1, 2
     )
     select code, closed_on, coalesce(expected.amount, 0)::text as expected, coalesce(found.amount, 0)::text as found
     from expected full join found using (closed_on, code)
     where coalesce(expected.amount, 0) <> coalesce(found.amount, 0) order by closed_on, code limit 100`, [institution])

export const unknownAccounts = async (tx: Tx, institution: string): Promise<string[]> =>
  (await tx.rows<{ code: string }>(
    `select distinct line.code from journal_entry e, unnest(e.accounts) as line(code)
     where e.institution_id = $1 and not exists (select from account a where a.institution_id = $1 and a.code = line.code and not a.heading)
     order by 1 limit 100`, [institution])).map((row) => row.code)

export const numberGaps = async (tx: Tx, institution: string): Promise<string[]> =>
  (await tx.rows<{ number: string }>(
    `select (before + 1)::text as number from (
       select number, lag(number, 1, 0::bigint) over (order by number) as before from journal_entry where institution_id = $1) as every
     where number <> before + 1 order by before limit 100`, [institution])).map((row) => row.number)
