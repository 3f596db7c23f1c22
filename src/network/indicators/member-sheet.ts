// One member on paper: who it is, how it stands beside its peers, and how its risk went.
import type { Paper, Part } from '#institution/documents/door.ts'
import { indicatorName } from '#contract/indicators/names.ts'
import { sayValue } from '#contract/indicators/show-value.ts'
import { valueWords } from '#contract/indicators/words.ts'
import type { TrendJson, ValuesJson } from '#contract/indicators.ts'
import type { MemberDetailJson } from '#contract/members.ts'
import { memberWords } from '#contract/members/words.ts'
import { groupWords } from '#contract/sharing/words.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { formatDate } from '#contract/words/dates.ts'
import type { Language } from '#contract/words/language.ts'
import { say, type Values } from '#contract/words/say.ts'
import { reportWords } from './report-words.ts'

export interface Frame { readonly house: { readonly name: string; readonly place: string }; readonly foot: string }

export function memberSheet(language: Language, frame: Frame, member: MemberDetailJson, values: ValuesJson, risk: TrendJson | undefined): Paper {
  const t = (message: Message, facts?: Values): string => say(language, message, facts)
  return {
    ...frame, language, size: 'a4', title: t(reportWords.sheetTitle, { name: member.name }),
    ...(values.periodTo !== undefined && { subtitle: t(reportWords.asOf, { on: values.periodTo }) }),
    parts: [
      ...register(language, t, member),
      ...(values.groups.length === 0 ? [{ kind: 'text', text: t(reportWords.noFigures) } as const] : [{ kind: 'text', text: t(reportWords.howToRead), tone: 'quiet' } as const]),
      ...(risk ? riskPart(language, t, risk) : []),
      ...values.groups.flatMap((group) => groupPart(language, t, group, values.currency)),
    ],
  }
}

type Say = (message: Message, facts?: Values) => string

function register(language: Language, t: Say, member: MemberDetailJson): Part[] {
  const board = member.people.filter(({ part, until }) => part === 'board' && until === undefined)
  const facts = [
    { label: t(memberWords.kind), value: t(memberWords[member.kind]) },
    ...(member.legalForm ? [{ label: t(memberWords.legalForm), value: t(memberWords[`form-${member.legalForm}`]) }] : []),
    ...(member.size ? [{ label: t(memberWords.size), value: t(memberWords[member.size]) }] : []),
    ...(member.province ? [{ label: t(memberWords.province), value: member.province }] : []),
    { label: t(memberWords.joinedOn), value: formatDate(language, member.joinedOn) },
    { label: t(memberWords.currency), value: member.currency },
  ]
  const licences = member.licences.map((licence) => [t(reportWords.licence, { title: licence.title, number: licence.number, authority: licence.authority }),
    licence.validTo === undefined ? '' : t(reportWords.until, { on: licence.validTo })].filter(Boolean).join(' · '))
  return [
    { kind: 'facts', rows: facts, columns: 2 },
    ...(board.length > 0 ? [{ kind: 'heading', text: t(reportWords.board) } as const, { kind: 'list', items: board.map(({ name, job }) => [name, job].filter(Boolean).join(' · ')) } as const] : []),
    ...(licences.length > 0 ? [{ kind: 'heading', text: t(reportWords.licences) } as const, { kind: 'list', items: licences } as const] : []),
  ]
}

function groupPart(language: Language, t: Say, { group, items }: ValuesJson['groups'][number], currency: string): Part[] {
  const known = items.filter(({ value }) => value !== null)
  if (known.length === 0) return []
  const shown = (unit: (typeof items)[number]['unit'], value: string | null | undefined): string =>
    (value === null || value === undefined ? '–' : `${sayValue(language, unit, value)}${unit === 'amount' ? `\u00a0${currency}` : ''}`)
  return [
    { kind: 'heading', text: t(groupWords[group]) },
    {
      kind: 'table',
      columns: [{ head: t(valueWords.indicator), end: false, wide: true }, { head: t(valueWords.before), end: true }, { head: t(valueWords.value), end: true }, { head: t(valueWords.median), end: true }],
      rows: known.map(({ slug, unit, value, before, mark, peers }) => ({
        cells: [t(indicatorName(slug)), shown(unit, before), shown(unit, value), shown(unit, peers?.median)], ...(mark === 'poor' ? { tone: group === 'portfolio' ? 'late' as const : 'changed' as const } : {}),
      })),
    },
  ]
}

const BARS = 12

/** For each period the member's bar and the median's beside it. */
function riskPart(language: Language, t: Say, { periods }: TrendJson): Part[] {
  const shown = periods.slice(-BARS).filter(({ value }) => value !== null)
  if (shown.length < 2) return []
  const pairs = shown.map(({ value, peers }) => [Number(value), Number(peers?.median ?? 0)] as const)
  const greatest = Math.max(...pairs.flat())
  if (greatest <= 0) return []
  return [
    { kind: 'heading', text: t(reportWords.risk) },
    {
      kind: 'bars', legend: [t(valueWords.member), t(valueWords.median)], bars: pairs.flatMap(([own, median]) => [[own / greatest, 0], [0, median / greatest]] as const),
      from: formatDate(language, shown[0]?.periodTo ?? ''), to: formatDate(language, shown.at(-1)?.periodTo ?? ''),
    },
  ]
}
