// What a report rests on: each criterion with its answer and evidence, the member's own words, figures with day and source.
import type { Part } from '#institution/documents/door.ts'
import type { AnswerShapeJson, AssessmentDetailJson } from '#contract/diagnostics/shapes.ts'
import { indicatorName } from '#contract/indicators/names.ts'
import { sayValue } from '#contract/indicators/show-value.ts'
import { indicatorOf } from '#core/indicators/registry.ts'
import { column, heading, type Printed, type ReportPen } from './report-pen.ts'
import { reportWords as w } from './report-words.ts'

type Result = AssessmentDetailJson['result']['criteria'][number]

export function criteriaParts(pen: ReportPen, { assessment }: Printed): Part[] {
  const given = new Map(assessment.current.map((answer) => [answer.criterion, answer]))
  const columns = [column(pen.t(w.criterion), true), column(pen.t(w.level)), column(pen.t(w.seen), true)]
  return assessment.result.dimensions.flatMap(({ dimension }): Part[] => {
    const criteria = assessment.result.criteria.filter((each) => each.dimension === dimension)
    return criteria.length === 0 ? [] : [
      heading(pen.t(w.criteria, { dimension: pen.dimension(dimension) })),
      { kind: 'table', columns, rows: criteria.map((result) => ({ cells: [pen.criterion(result.criterion), pen.level(result.value, result.from), seenOf(pen, assessment, result, given.get(result.criterion))], ...(result.from === 'missing' && { tone: 'changed' as const }) })) },
    ]
  })
}

function seenOf(pen: ReportPen, assessment: AssessmentDetailJson, result: Result, answer: AnswerShapeJson | undefined): string {
  const figure = result.from === 'indicator' && result.indicator !== undefined ? [pen.t(w.fromFigure, { indicator: nameOf(pen, result.indicator), value: valueOf(pen, result.indicator, result.indicatorValue) })] : []
  const evidence = (answer?.evidence ?? []).map((each) => evidenceOf(pen, assessment, each)).filter((text) => text !== '').map((what) => pen.t(w.evidence, { what }))
  const said = [answer?.comment, answer?.reason].filter((text) => text !== undefined)
  const by = answer === undefined ? [] : [pen.t(w.byOn, { by: answer.by, on: answer.madeAt.slice(0, 10) })]
  return [...figure, ...said, ...evidence, ...by].join('\n')
}

type Evidence = NonNullable<AnswerShapeJson['evidence']>[number]
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** An interview is named to whoever may read the team's notes; to the member it is an interview. */
function evidenceOf({ t }: ReportPen, { documents, interviews }: AssessmentDetailJson, { document, page, interview, checkedBy }: Evidence): string {
  const person = interview === undefined ? undefined : interviews.find(({ id }) => id === interview)?.person ?? (ID.test(interview) ? undefined : interview)
  return [
    document === undefined ? '' : documents.find(({ id }) => id === document)?.title ?? document, page === undefined ? '' : t(w.page, { page: String(page) }),
    interview === undefined ? '' : person === undefined ? t(w.interviewOnly) : t(w.interview, { person }), checkedBy === undefined ? '' : t(w.checkedBy, { by: checkedBy }),
  ].filter((part) => part !== '').join(', ')
}

function nameOf({ t }: ReportPen, slug: string): string {
  const known = indicatorOf(slug)
  return known ? t(indicatorName(known.slug)) : slug
}

function valueOf(pen: ReportPen, slug: string, value: string | null | undefined): string {
  const unit = indicatorOf(slug)?.unit
  if (value === null || value === undefined) return '–'
  // A final score keeps yes as 1 and no as 0.
  if (unit === 'yes' || value === 'yes' || value === 'no') return pen.t(w[value === 'yes' || value === '1' ? 'yes' : 'no'])
  return unit === undefined ? pen.number(value) : sayValue(pen.language, unit, value)
}

export function replyParts(pen: ReportPen, { assessment: { said } }: Printed): Part[] {
  const { t } = pen
  if (said.length === 0) return []
  return [heading(t(w.replies)), {
    kind: 'table', columns: [column(t(w.about)), column(t(w.reply), true), column(t(w.who))],
    rows: said.map(({ criterion, content, by, at }) => ({ cells: [criterion === undefined ? t(w.whole) : pen.criterion(criterion), content, t(w.byOn, { by, on: at.slice(0, 10) })] })),
  }]
}

/** Only those that the criteria ask for, each with its last day and whose figures they are. */
export function figureParts(pen: ReportPen, { assessment, figures }: Printed): Part[] {
  const { t } = pen
  const source = t(w.shared, { member: assessment.member.name, network: assessment.network.name })
  const rows = figures.flatMap(({ period_to: to, items }) => Object.entries(items).map(([slug, value]) => ({ cells: [nameOf(pen, slug), valueOf(pen, slug, value), pen.date(to), source] })))
  if (rows.length === 0) return []
  return [heading(t(w.figures)), { kind: 'table', columns: [column(t(w.indicator), true), column(t(w.value), false, true), column(t(w.figuresUntil)), column(t(w.source), true)], rows }]
}
