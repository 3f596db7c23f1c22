import type { ClassRules } from '#core/portfolio/classes.ts'
import type { LoanGroup, Portfolio } from '#core/portfolio/portfolio.ts'
import { toJson, type Tx } from '#platform/db.ts'

export async function insertClassRules(tx: Tx, institution: string, validFrom: string, rules: ClassRules, by: string): Promise<void> {
  await tx.run(
    `insert into class_rules (institution_id, valid_from, content, recorded_by) values ($1, $2, $3, $4)
     on conflict (institution_id, valid_from) do update set content = excluded.content, recorded_at = now(), recorded_by = excluded.recorded_by`,
    [institution, validFrom, toJson(rules), by])
}

export async function classRulesOn(tx: Tx, institution: string, on: string): Promise<ClassRules | undefined> {
  const row = await tx.maybe<{ content: ClassRules }>(
    'select content from class_rules where institution_id = $1 and valid_from <= $2 order by valid_from desc limit 1', [institution, on])
  return row?.content
}

/** Loans with principal outstanding, alike in branch, days past due on `on` and renegotiation, counted together. */
export async function loanGroups(
  tx: Tx, institution: string, on: string, branches: 'all' | readonly string[],
): Promise<(LoanGroup & { branch: string })[]> {
  const found = await tx.rows<{ branch_id: string; days: number; renegotiated: boolean; loans: bigint; principal: string }>(
    `select branch_id, greatest(0, coalesce($2::date - oldest_due_on, 0)) as days, renegotiated_on is not null as renegotiated,
       count(*) as loans, sum(principal_out) as principal
     from loan where institution_id = $1 and status in ('active', 'overpaid') and principal_out > 0
       and ($3::uuid[] is null or branch_id = any($3))
     group by 1, 2, 3`, [institution, on, branches === 'all' ? null : branches])
  return found.map((row) => ({
    branch: row.branch_id, daysPastDue: row.days, renegotiated: row.renegotiated, loans: Number(row.loans), principal: BigInt(row.principal),
  }))
}

export async function insertPortfolioDay(tx: Tx, institution: string, on: string, branch: string, figures: Portfolio): Promise<void> {
  await tx.run(
    `insert into portfolio_day (institution_id, closed_on, branch_id, class, loans, principal, provision)
     select $1, $2, $3, c->>'class', (c->>'loans')::int, (c->>'principal')::bigint, (c->>'provision')::bigint
     from jsonb_array_elements($4::jsonb) as c`,
    [institution, on, branch, toJson(figures.classes.map((each) => ({ class: each.band.key, loans: each.loans, principal: each.principal, provision: each.provision })))])
  await tx.run(
    `insert into portfolio_risk_day (institution_id, closed_on, branch_id, days, strict, regulatory, renegotiated)
     select $1, $2, $3, (r->>'days')::int, (r->>'strict')::bigint, (r->>'regulatory')::bigint, $5 from jsonb_array_elements($4::jsonb) as r`,
    [institution, on, branch, toJson(figures.atRisk), figures.renegotiated.principal])
}

export interface TrendRow { closed_on: string; principal: bigint; provision: bigint; strict: bigint; regulatory: bigint }

/** Of each closed day since `from`: the portfolio and what of it is at risk beyond 30 days. */
export async function trend(tx: Tx, institution: string, from: string, branches: 'all' | readonly string[]): Promise<TrendRow[]> {
  const found = await tx.rows<{ closed_on: string } & Record<'principal' | 'provision' | 'strict' | 'regulatory', string>>(
    `select d.closed_on, d.principal, d.provision, coalesce(r.strict, 0) as strict, coalesce(r.regulatory, 0) as regulatory from (
       select closed_on, sum(principal) as principal, sum(provision) as provision from portfolio_day
       where institution_id = $1 and closed_on >= $2 and ($3::uuid[] is null or branch_id = any($3)) group by closed_on) d
     left join (
       select closed_on, sum(strict) as strict, sum(regulatory) as regulatory from portfolio_risk_day
       where institution_id = $1 and closed_on >= $2 and days = 30 and ($3::uuid[] is null or branch_id = any($3)) group by closed_on) r
       on r.closed_on = d.closed_on
     order by d.closed_on`, [institution, from, branches === 'all' ? null : branches])
  return found.map((row) => ({
    closed_on: row.closed_on, principal: BigInt(row.principal), provision: BigInt(row.provision), strict: BigInt(row.strict), regulatory: BigInt(row.regulatory),
  }))
}

export interface MonthRow { month: string; due: bigint; paid: bigint }

/** By month: what fell due, and what was repaid (reversed repayments left out), from facts. */
export async function repaymentsByMonth(
  tx: Tx, institution: string, from: string, to: string, branches: 'all' | readonly string[],
): Promise<MonthRow[]> {
  const found = await tx.rows<{ month: string; due: string; paid: string }>(
    `select month, sum(due) as due, sum(paid) as paid from (
       select to_char(i.due_on, 'YYYY-MM') as month, i.total as due, 0::bigint as paid from instalment i
         join loan l on l.institution_id = i.institution_id and l.loan_id = i.loan_id
         where i.institution_id = $1 and i.due_on between $2 and $3 and ($4::uuid[] is null or l.branch_id = any($4))
       union all
       select to_char(e.value_on, 'YYYY-MM'), 0, e.amount from loan_event e
         join loan l on l.institution_id = e.institution_id and l.loan_id = e.loan_id
         where e.institution_id = $1 and e.type = 'repayment' and e.value_on between $2 and $3 and ($4::uuid[] is null or l.branch_id = any($4))
           and not exists (select from loan_event r where r.institution_id = e.institution_id and r.loan_id = e.loan_id
             and r.type = 'reversal' and r.content->>'of' = e.event_id::text)) as every
     group by month order by month`, [institution, from, to, branches === 'all' ? null : branches])
  return found.map((row) => ({ month: row.month, due: BigInt(row.due), paid: BigInt(row.paid) }))
}

export const branchIds = async (tx: Tx, institution: string): Promise<string[]> =>
  (await tx.rows<{ branch_id: string }>('select branch_id from branch where institution_id = $1 order by code', [institution])).map((row) => row.branch_id)

export interface SharedRow { institution: string; currency: string; closed_on: string; loans: number; principal: bigint; renegotiated: bigint; strict: bigint; regulatory: bigint }

/** The last closed day of each of these institutions over all branches, as far as the transaction's scope shows it. */
export async function lastClosedDays(tx: Tx, institutions: readonly string[]): Promise<SharedRow[]> {
  const found = await tx.rows<Pick<SharedRow, 'institution' | 'currency' | 'closed_on' | 'loans'> & Record<'principal' | 'renegotiated' | 'strict' | 'regulatory', string>>(
    `select i.institution_id as institution, i.currency, last.closed_on, p.loans, p.principal, r.strict, r.regulatory, r.renegotiated from institution i
     cross join lateral (select closed_on from portfolio_day where institution_id = i.institution_id order by closed_on desc limit 1) last
     cross join lateral (select sum(loans)::int as loans, sum(principal) as principal from portfolio_day
       where institution_id = i.institution_id and closed_on = last.closed_on) p
     cross join lateral (select coalesce(sum(strict), 0) as strict, coalesce(sum(regulatory), 0) as regulatory, coalesce(sum(renegotiated), 0) as renegotiated
       from portfolio_risk_day where institution_id = i.institution_id and closed_on = last.closed_on and days = 30) r
     where i.institution_id = any($1::uuid[])`, [institutions])
  return found.map((row) => ({
    ...row, principal: BigInt(row.principal), renegotiated: BigInt(row.renegotiated), strict: BigInt(row.strict), regulatory: BigInt(row.regulatory),
  }))
}
