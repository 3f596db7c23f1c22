import type { FindingJson, PeriodJson } from '#contract/figures.ts'
import { errorCodes, type CheckCode } from '#core/indicators/checks.ts'
import { duePeriods, firstCalendar, isFilled, type DuePeriod, type ReportingCalendar } from '#core/indicators/reporting-calendar.ts'
import { formatAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { signOf } from '#core/indicators/account-inputs.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/db.ts'
import { calendarsOf } from './calendars.ts'
import { firstDay } from './from-books.ts'
import { findingsSoFar, reportOf, type ReportPeriod } from './read-report.ts'
import { draftOf, drafts, houseFacts, newestSets, postingAccounts, versionsOf, type DraftRow, type SetRow } from './store.ts'
import type { DraftBody } from '#contract/figures.ts'

const HISTORY_YEARS = 3

/** Every period held or drafted, and those that the calendar asks for, newest first. */
export function listFigures(db: Database, { institution }: Actor, today: string) {
  return db.transact({ institution }, async (tx) => {
    const from = `${Number(today.slice(0, 4)) - HISTORY_YEARS}${today.slice(4)}`
    const facts = await houseFacts(tx, institution)
    const { own, networks, all } = await calendarsOf(tx, institution)
    const [sets, written] = [await newestSets(tx, institution, from, '2199-12-31'), await drafts(tx, institution)]
    // A house that has books but has closed no day yet owes no report unless it began to send them.
    const asked = facts.last_closed === null && (facts.reports_only || sets.length > 0) ? askedPeriods(all, today).filter((period) => !isFilled(period, sets.filter(({ period_to, months }) => period_to !== period.periodTo || months !== period.months).map(({ period_to: periodTo, months }) => ({ periodTo, months })))) : []
    const keys = new Set([...sets, ...written].map(({ period_to, months }) => `${period_to}/${months}`).concat(asked.map(({ periodTo, months }) => `${periodTo}/${months}`)))
    const items = [...keys].toSorted().toReversed().map((key): PeriodJson => {
      const [periodTo = '', months = '1'] = key.split('/')
      const is = (each: { period_to: string; months: number }): boolean => each.period_to === periodTo && each.months === Number(months)
      return periodJson({ periodTo, months: Number(months) }, sets.find(is), written.find(is), asked.find((each) => each.periodTo === periodTo && each.months === Number(months))?.dueOn, today)
    })
    const booksFrom = facts.last_closed === null ? null : facts.first_entry
    const { months, dueDays } = all[0] ?? firstCalendar
    return {
      reportsOnly: facts.last_closed === null, ...(booksFrom !== null && { booksFrom }), calendar: { months, dueDays, own: own !== undefined },
      networks: networks.map(({ joinedOn: _joined, remindBefore, remindAfter, ...rest }) => ({ ...rest, remindBefore: [...remindBefore], remindAfter: [...remindAfter] })), items,
    }
  })
}

const PAST_PERIODS = 4

/** The last four periods of each calendar and the one under way; where two ask for the same, the earlier day counts. */
function askedPeriods(calendars: readonly ReportingCalendar[], today: string): DuePeriod[] {
  const found = new Map<string, DuePeriod>()
  const year = Number(today.slice(0, 4))
  for (const calendar of calendars) {
    const periods = duePeriods(calendar, `${year - 4}-01-01`, `${year + 1}-12-31`)
    const current = periods.findIndex(({ periodTo }) => periodTo >= today)
    for (const period of periods.slice(Math.max(0, current - PAST_PERIODS), current + 1)) {
      const key = `${period.periodTo}/${period.months}`
      const known = found.get(key)
      if (known === undefined || period.dueOn < known.dueOn) found.set(key, period)
    }
  }
  return [...found.values()]
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
