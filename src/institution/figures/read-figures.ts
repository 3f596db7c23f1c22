import type { FindingJson, PeriodJson } from '#contract/figures.ts'
import { errorCodes, type CheckCode } from '#core/indicators/checks.ts'
import { formatDay, parseDay } from '#core/calendar/day.ts'
import { formatAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { signOf } from '#core/indicators/account-inputs.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/db.ts'
import { firstDay } from './from-books.ts'
import { findingsSoFar, reportOf, type ReportPeriod } from './read-report.ts'
import { monthEnds } from './snapshot.ts'
import { calendarOf, draftOf, drafts, houseFacts, newestSets, postingAccounts, versionsOf, type CalendarRow, type DraftRow, type SetRow } from './store.ts'
import type { DraftBody } from '#contract/figures.ts'

const HISTORY_YEARS = 3

/** Every period held or drafted, and those that the calendar asks for, newest first. */
export function listFigures(db: Database, { institution }: Actor, today: string) {
  return db.transact({ institution }, async (tx) => {
    const from = `${Number(today.slice(0, 4)) - HISTORY_YEARS}${today.slice(4)}`
    const facts = await houseFacts(tx, institution)
    const calendar = await calendarOf(tx, institution)
    const [sets, written] = [await newestSets(tx, institution, from, '2199-12-31'), await drafts(tx, institution)]
    // A house that has books but has closed no day yet owes no report unless it began to send them.
    const asked = facts.last_closed === null && (facts.reports_only || sets.length > 0) ? askedPeriods(calendar, today) : []
    const keys = new Set([...sets, ...written].map(({ period_to, months }) => `${period_to}/${months}`).concat(asked.map(({ periodTo, months }) => `${periodTo}/${months}`)))
    const items = [...keys].toSorted().toReversed().map((key): PeriodJson => {
      const [periodTo = '', months = '1'] = key.split('/')
      const is = (each: { period_to: string; months: number }): boolean => each.period_to === periodTo && each.months === Number(months)
      return periodJson({ periodTo, months: Number(months) }, sets.find(is), written.find(is), facts.last_closed === null ? dueOn(periodTo, calendar) : undefined, today)
    })
    const booksFrom = facts.last_closed === null ? null : facts.first_entry
    return { reportsOnly: facts.last_closed === null, ...(booksFrom !== null && { booksFrom }), calendar: { months: calendar.months, dueDays: calendar.due_days }, items }
  })
}

const dueOn = (periodTo: string, { due_days }: CalendarRow): string => formatDay((parseDay(periodTo) ?? 0) + due_days)

/** The last four periods of the calendar, the one under way included. */
function askedPeriods({ months }: CalendarRow, today: string): ReportPeriod[] {
  const year = Number(today.slice(0, 4))
  const ends = monthEnds(`${year - 1}-01-01`, `${year + 1}-01-31`).filter((end) => Number(end.slice(5, 7)) % months === 0)
  const current = ends.findIndex((end) => end >= today)
  return ends.slice(Math.max(0, current - 4), current + 1).map((periodTo) => ({ periodTo, months }))
}

function periodJson({ periodTo, months }: ReportPeriod, set: SetRow | undefined, draft: DraftRow | undefined, due: string | undefined, today: string): PeriodJson {
  const open = periodTo >= today ? 'waiting' : due !== undefined && due < today ? 'late' : draft ? 'draft' : 'due'
  return {
    periodFrom: firstDay(periodTo, months), periodTo, months, state: set ? 'submitted' : open, ...(due !== undefined && { dueOn: due }),
    ...(set && { newest: versionJson(set) }), ...(draft && { savedAt: draft.saved_at }),
  }
}

const versionJson = (row: SetRow) => ({
  version: row.version, source: row.source, grade: row.grade, recordedAt: row.recorded_at, by: row.recorded_by_name, ...(row.reason !== null && { reason: row.reason }),
})

export function getFigures(db: Database, actor: Actor, at: ReportPeriod) {
  return db.transact({ institution: actor.institution }, async (tx) => {
    const versions = await versionsOf(tx, actor.institution, at.periodTo, at.months)
    const draft = await draftOf(tx, actor.institution, at.periodTo, at.months)
    const [newest] = versions
    const content = draft?.content as DraftBody | undefined
    return {
      periodFrom: firstDay(at.periodTo, at.months), periodTo: at.periodTo, months: at.months, currency: actor.currency, versions: versions.map(versionJson),
      findings: (newest?.findings ?? []).map(({ code, ...rest }): FindingJson => ({ code: code as CheckCode, stops: errorCodes.some((each) => each === code), ...rest })),
      ...(newest && { report: reportOf(newest) }),
      ...(draft && content && { draft: { savedAt: draft.saved_at, report: content.report, comments: content.comments ?? {}, findings: await findingsSoFar(tx, actor.institution, actor.currency, at, content) } }),
    }
  })
}

/** From what was this figure summed? Only figures from the books have accounts behind them. */
export function traceFigure(db: Database, actor: Actor, at: ReportPeriod, input: string) {
  return db.transact({ institution: actor.institution }, async (tx): Promise<Refusal | { source: SetRow['source']; currency: string; items: { code: string; names: Record<'en' | 'fr' | 'ar' | 'rw', string>; amount: string }[] }> => {
    const [newest] = await versionsOf(tx, actor.institution, at.periodTo, at.months)
    if (!newest) return refuse('not_found')
    const names = new Map((await postingAccounts(tx, actor.institution)).map((each) => [each.code, each.names]))
    const decimals = currencyOf(actor.currency)?.decimals ?? 2
    const sign = input === 'currentEarnings' ? -1n : signOf(input)
    const items = (newest.accounts?.[input] ?? []).flatMap(([code, amount]) => {
      const found = names.get(code)
      return found === undefined ? [] : [{ code, names: found, amount: formatAmount(sign * BigInt(amount), decimals) }]
    })
    return { source: newest.source, currency: actor.currency, items }
  })
}
