// A report on its way: kept half filled, checked, submitted; a correction is a new version, and the old one stays.
import type { DraftBody, FindingJson, SavedJson } from '#contract/figures.ts'
import { formatFigures } from '#core/indicators/format-figures.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { keepValues } from '#institution/indicators/door.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { findingsSoFar, readReport, type ReportPeriod } from './read-report.ts'
import { draftOf, dropDraft, houseFacts, insertSets, versionsOf, writeDraft, type HouseFacts } from './store.ts'
import { keepTrailing } from './trailing.ts'

export interface Submission extends DraftBody {
  readonly grade: 1 | 2
  readonly source?: 'form' | 'sheet' | 'api' | undefined
  readonly reason?: string | undefined
}

/** Books tell of themselves from their first entry on; of the time before, what was kept elsewhere is reported. */
export const booksTell = ({ last_closed, first_entry }: HouseFacts, { periodTo }: ReportPeriod): boolean =>
  last_closed !== null && (first_entry === null || periodTo >= first_entry)

const subject = ({ periodTo, months }: ReportPeriod) => ({ kind: 'figures', id: `${periodTo}/${months}` })

export function saveDraft(db: Database, actor: Actor, key: string, at: ReportPeriod, draft: DraftBody): Promise<SavedJson | Refusal> {
  return runCommand(db, actor, { name: 'save-figures-draft', key, content: { ...at, ...draft } }, async (tx) => {
    if (booksTell(await houseFacts(tx, actor.institution), at)) return refuse('books_report_themselves')
    return { answer: await keepDraft(tx, actor, at, draft), trace: { subject: subject(at) } }
  })
}

export async function keepDraft(tx: Tx, actor: Actor, at: ReportPeriod, draft: DraftBody): Promise<SavedJson> {
  await writeDraft(tx, actor.institution, at, draft, actor)
  const saved = await draftOf(tx, actor.institution, at.periodTo, at.months)
  return { savedAt: saved?.saved_at ?? '', report: draft.report, comments: draft.comments ?? {}, findings: await findingsSoFar(tx, actor.institution, actor.currency, at, draft) }
}

/** Refuses figures that do not add up, warnings without a comment, periods not over, and corrections without a reason. */
export function submitFigures(db: Database, actor: Actor, key: string, at: ReportPeriod, given: Submission, today: string): Promise<{ version: number; findings: FindingJson[] } | Refusal> {
  return runCommand(db, actor, { name: 'submit-figures', key, content: { ...at, ...given } }, async (tx) => {
    if (at.periodTo >= today) return refuse('period_not_over', 'periodTo', { date: at.periodTo })
    if (booksTell(await houseFacts(tx, actor.institution), at)) return refuse('books_report_themselves')
    const read = await readReport(tx, actor.institution, actor.currency, at, given)
    if (isRefusal(read)) return read
    const unsaid = unanswered(read.findings)
    if (unsaid !== undefined) return unsaid
    const [newest] = await versionsOf(tx, actor.institution, at.periodTo, at.months)
    if (newest !== undefined && given.reason === undefined) return refuse('correction_without_reason', 'reason')
    const source = given.source ?? 'form'
    const findings = read.findings.map(({ code, path, facts, comment }) => ({ code, path, facts, ...(comment === undefined ? {} : { comment }) }))
    await insertSets(tx, actor.institution, [{
      period_from: read.figures.period.from, period_to: at.periodTo, months: at.months, source, grade: given.grade, content: formatFigures(read.figures), accounts: null, findings,
      reason: given.reason ?? null, recorded_by: actor.id, recorded_by_name: actor.name,
    }])
    if (at.months === 1) await keepTrailing(tx, actor.institution, { from: at.periodTo, to: at.periodTo })
    else await keepValues(tx, actor.institution, [{ ...read.figures, source, grade: given.grade }])
    await dropDraft(tx, actor.institution, at.periodTo, at.months)
    const version = (newest?.version ?? 0) + 1
    return { answer: { version, findings: [...read.findings] }, trace: { subject: subject(at), detail: { version, source, grade: given.grade, ...(given.reason !== undefined && { reason: given.reason }) } } }
  })
}

function unanswered(findings: readonly FindingJson[]): Refusal | undefined {
  const stops = findings.filter((finding) => finding.stops)
  const silent = findings.filter((finding) => !finding.stops && (finding.comment ?? '').trim() === '')
  const [refused, found] = stops.length > 0 ? (['figures_contradict', stops] as const) : (['figures_uncommented', silent] as const)
  const [first, ...others] = found.map(({ path }) => refuse(refused, path, { count: found.length }))
  return first === undefined ? undefined : { ...first, also: others }
}
