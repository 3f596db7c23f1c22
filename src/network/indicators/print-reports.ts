// Papers of a network: facts through the features that own them, each look written down as a report's.
import type { Paper, Typesetter } from '#institution/documents/door.ts'
import { firstIndicators } from '#contract/indicators.ts'
import type { Language } from '#contract/words/language.ts'
import { say } from '#contract/words/say.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Database } from '#platform/db.ts'
import { FileAnswer } from '#platform/route.ts'
import { getMember, networkName, type Reader } from '../members/door.ts'
import { dashboardIn } from './dashboard.ts'
import { listWarnings } from './follow-warnings.ts'
import { getTrend, memberValuesIn } from './member-values.ts'
import { memberSheet, type Frame } from './member-sheet.ts'
import { quarterOf, quarterReport } from './quarter-report.ts'
import { reportWords } from './report-words.ts'
import { indicatorsOf } from './series.ts'

export interface Press { readonly db: Database; readonly typesetter: Pick<Typesetter, 'draw'>; readonly today: string }
interface Wish { readonly language?: Language | undefined }

export async function printMemberSheet({ db, typesetter, today }: Press, reader: Reader, member: string, { language = reader.language }: Wish): Promise<FileAnswer | Refusal> {
  const known = await getMember(db, reader, member, today)
  if (isRefusal(known)) return known
  const values = await db.transact({ network: reader.network }, (tx) => memberValuesIn(tx, { ...reader, how: 'report' }, member, today))
  if (isRefusal(values)) return values
  const risk = values.groups.some(({ group }) => group === 'portfolio') ? await getTrend(db, reader, member, { slug: 'par_30' }, today) : undefined
  const frame = await frameOf(db, reader, language, today)
  return printed(typesetter, memberSheet(language, frame, known, values, risk === undefined || isRefusal(risk) ? undefined : risk), `${known.slug}.pdf`)
}

export async function printQuarter({ db, typesetter, today }: Press, reader: Reader, asked: Wish & { quarter: string; group?: string | undefined }): Promise<FileAnswer | Refusal> {
  const { language = reader.language } = asked
  const quarter = quarterOf(asked.quarter)
  const dashboard = await db.transact({ network: reader.network }, (tx) => dashboardIn(tx, { ...reader, how: 'report' }, indicatorsOf(firstIndicators), asked, quarter.to))
  const warnings = await listWarnings(db, reader, { state: 'waiting', limit: 10_000 })
  if (isRefusal(warnings)) return warnings
  const members = new Set(dashboard.rows.map(({ id }) => id))
  const here = warnings.items.filter(({ member, periodTo }) => members.has(member.id) && periodTo <= quarter.to)
  return printed(typesetter, quarterReport(language, await frameOf(db, reader, language, today), quarter, dashboard, here), `report-${asked.quarter}.pdf`)
}

async function frameOf(db: Database, reader: Reader, language: Language, today: string): Promise<Frame> {
  const name = await db.transact({ network: reader.network }, (tx) => networkName(tx, reader.network))
  return { house: { name: name ?? '', place: '' }, foot: say(language, reportWords.printed, { on: today, by: reader.name }) }
}

const printed = async (typesetter: Press['typesetter'], paper: Paper, name: string): Promise<FileAnswer> => new FileAnswer('application/pdf', await typesetter.draw(paper), name)
