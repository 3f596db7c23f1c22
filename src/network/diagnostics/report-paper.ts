// The report of an assessment on paper: who and how on the first page, then what it came to, what follows, and what it rests on.
import type { Paper, Part } from '#institution/documents/door.ts'
import { assessmentWords } from '#contract/diagnostics/words.ts'
import { effortWords, priorityWords } from '#contract/plans/words.ts'
import type { Language } from '#contract/words/language.ts'
import type { Text } from '#core/diagnostic/framework-json.ts'
import { criteriaParts, figureParts, replyParts } from './report-evidence.ts'
import { column, heading, reportPen, type Printed, type ReportPen } from './report-pen.ts'
import { reportWords as w } from './report-words.ts'

export function reportPaper(language: Language, printed: Printed): Paper {
  const { assessment, on, by } = printed
  const pen = reportPen(language, assessment)
  const { t } = pen
  const parts = [
    ...coverParts(pen, printed), { kind: 'page' } as const, ...dimensionParts(pen, printed), ...notedParts(pen, printed), ...priorityParts(pen, printed), ...findingParts(pen, printed),
    ...recommendationParts(pen, printed), ...comparisonParts(pen, printed), ...replyParts(pen, printed), { kind: 'page' } as const, ...criteriaParts(pen, printed), ...figureParts(pen, printed),
  ]
  return {
    language, size: 'a4', title: t(w.title, { member: assessment.member.name }), subtitle: assessment.title, house: { name: assessment.network.name, place: pen.date(assessment.asOf) },
    ...(!assessment.final && { mark: assessment.state === 'cancelled' ? pen.state : t(w.draft) }), foot: t(w.printed, { on, by }), parts,
  }
}

function coverParts(pen: ReportPen, printed: Printed): Part[] {
  const { t } = pen
  const { assessment } = printed
  const { result } = assessment
  const framework = `${pen.text(assessment.frameworkTitle as Text | undefined) || assessment.framework} (${assessment.framework})`
  const grade = pen.text(result.gradeLabel as Text | undefined) || result.grade
  return [
    { kind: 'facts', rows: [
      { label: t(w.network), value: assessment.network.name },
      { label: t(assessmentWords.framework), value: framework },
      ...(assessment.tier === undefined ? [] : [{ label: t(w.tier), value: assessment.tier }]),
      { label: t(assessmentWords.mode), value: pen.mode },
      { label: t(assessmentWords.asOf), value: pen.date(assessment.asOf) },
      { label: t(w.between), value: t(w.fromTo, { from: assessment.startsOn, to: assessment.deadline }) },
      { label: t(assessmentWords.lead), value: assessment.lead },
      ...(assessment.team.length === 0 ? [] : [{ label: t(w.team), value: assessment.team.join(' · ') }]),
      { label: t(assessmentWords.state), value: pen.state, strong: true },
    ] },
    ...(assessment.content === undefined ? [] : [heading(t(w.scope)), { kind: 'text', text: assessment.content } as const]),
    { kind: 'text', tone: 'quote', text: assessment.final && assessment.finalAt !== undefined ? t(w.finalOn, { on: assessment.finalAt.slice(0, 10), by: assessment.resultBy ?? '' }) : t(w.draftText) },
    heading(t(assessmentWords.score)),
    { kind: 'figures', items: [
      { label: [t(assessmentWords.score), grade].filter(Boolean).join(' · '), value: pen.percent(result.percent), note: result.percent === null ? t(w.noScore, { reason: result.reason ?? '' }) : t(w.ofBest) },
      { label: t(w.coverage), value: pen.percent(result.coverage), note: t(w.coverageText) },
      { label: t(w.progress), value: pen.percent(result.progress), note: t(w.progressText) },
    ] },
    ...(result.score === null || result.score === result.percent ? [] : [{ kind: 'text', text: t(w.onScale, { score: pen.number(result.score) }) } as const]),
    heading(t(w.dimensions)), levelsPart(pen, printed),
    { kind: 'text', tone: 'quiet', text: t(w.howScored, { framework }) },
  ]
}

function levelsPart(pen: ReportPen, { assessment: { result }, compared: { comparison, previous } }: Printed): Part {
  const before = new Map(comparison?.dimensions.map((each) => [each.dimension, each.before]))
  const share = (percent: string | null | undefined): number => Number(percent ?? 0) / 100
  const earlier = result.percent !== null && previous !== undefined
  return {
    kind: 'levels', ...(earlier && { legend: [pen.t(w.now), pen.t(w.before)] as const }),
    rows: result.dimensions.map(({ dimension, percent }) => ({ label: pen.dimension(dimension), value: pen.percent(percent), share: share(percent), ...(earlier && { before: share(before.get(dimension)) }) })),
  }
}

function dimensionParts(pen: ReportPen, { assessment: { result } }: Printed): Part[] {
  const { t } = pen
  return [heading(t(w.dimensionTable)), {
    kind: 'table', columns: [column(t(w.dimension), true), column(t(w.weight), false, true), column(t(assessmentWords.score), false, true), column('%', false, true), column(t(w.coverage), false, true), column(t(w.progress), false, true)],
    rows: result.dimensions.map(({ dimension, weight, score, percent, coverage, progress }) => ({ cells: [pen.dimension(dimension), pen.number(weight), pen.number(score), pen.percent(percent), pen.percent(coverage), pen.percent(progress)] })),
    foot: [t(w.whole), '', pen.number(result.score), pen.percent(result.percent), pen.percent(result.coverage), pen.percent(result.progress)],
  }]
}

function notedParts(pen: ReportPen, { assessment: { result } }: Printed): Part[] {
  return (['strengths', 'weaknesses'] as const).flatMap((which): Part[] => [
    heading(pen.t(w[which])),
    result[which].length === 0 ? { kind: 'text', text: pen.t(w.none), tone: 'quiet' } : { kind: 'list', items: result[which].map(({ criterion, percent }) => pen.t(w.noted, { criterion: pen.criterion(criterion), percent: pen.percent(percent) })) },
  ])
}

function priorityParts(pen: ReportPen, { assessment: { result } }: Printed): Part[] {
  const { t } = pen
  const rows = result.priorities.flatMap(({ criterion, priority, maturity, riskExposure }) =>
    (priority === 'none' ? [] : [{ cells: [pen.criterion(criterion), pen.percent(maturity), t(w[riskExposure]), t(w[`priority-${priority}`])], ...(priority === 'urgent' && { tone: 'late' as const }) }]))
  if (rows.length === 0) return []
  return [heading(t(w.priorities)), { kind: 'table', columns: [column(t(w.criterion), true), column(t(w.maturity), false, true), column(t(w.exposure)), column(t(w.priority))], rows }]
}

function findingParts(pen: ReportPen, { assessment: { found } }: Printed): Part[] {
  const { t } = pen
  if (found.length === 0) return [heading(t(w.findings)), { kind: 'text', text: t(w.none), tone: 'quiet' }]
  return [heading(t(w.findings)), {
    kind: 'table', columns: [column(t(w.finding), true), column(t(w.kind)), column(t(w.severity)), column(t(w.shownBy), true)],
    rows: found.map(({ content, kind, severity, criteria }) => ({ cells: [content, t(w[kind]), t(w[severity]), criteria.map(pen.criterion).join(' · ')] })),
  }]
}

function recommendationParts(pen: ReportPen, { recommendations }: Printed): Part[] {
  const { t } = pen
  if (recommendations.length === 0) return []
  return [heading(t(w.recommendations)), {
    kind: 'table', columns: [column(t(w.recommendation), true), column(t(w.priority)), column(t(w.effort)), column(t(w.owner)), column(t(w.dueOn))],
    rows: recommendations.map(({ content, priority, effort, owner, dueOn }) => ({ cells: [content, t(priorityWords[priority]), t(effortWords[effort]), owner ?? '–', dueOn === undefined ? '–' : pen.date(dueOn)] })),
  }]
}

function comparisonParts(pen: ReportPen, { assessment: { result }, compared: { previous, comparison, cannot, peers } }: Printed): Part[] {
  const { t } = pen
  const medians = new Map(peers.map(({ dimension = '', median }) => [dimension, median]))
  const line = (label: string, dimension: string, own: string | null, change: { before: string | null; after: string | null; change: string | null } | undefined) =>
    ({ cells: [label, pen.percent(change?.before), pen.percent(change?.after ?? own), pen.number(change?.change), pen.percent(medians.get(dimension))] })
  const why = cannot === undefined ? [] : [{ kind: 'text', tone: 'quiet', text: t(cannot === 'not_comparable' ? w.notComparable : cannot === 'no_score' ? w.noScore : w.noneBefore, { reason: result.reason ?? '' }) } as const]
  const changed = (comparison?.criteria ?? []).filter(({ change }) => change !== null && /[1-9]/.test(change))
  return [
    heading(previous ? t(w.comparison, { on: previous.asOf }) : t(w.compared)), ...why,
    ...(comparison ? [{ kind: 'text', tone: 'quiet', text: t(w.comparedBy, { n: comparison.compared }) } as const] : []),
    ...(comparison || peers.length > 0 ? [{
      kind: 'table', columns: [column(t(w.dimension), true), ...[w.before, w.now, w.change, w.median].map((word) => column(t(word), false, true))],
      rows: [line(t(w.whole), '', result.percent, comparison?.percent), ...result.dimensions.map(({ dimension, percent }) => line(pen.dimension(dimension), dimension, percent, comparison?.dimensions.find((each) => each.dimension === dimension)))],
    } as const] : []),
    ...(changed.length === 0 ? [] : [heading(t(w.changed)), {
      kind: 'table', columns: [column(t(w.criterion), true), ...[w.before, w.now, w.change].map((word) => column(t(word), false, true))],
      rows: changed.map(({ criterion, before, after, change }) => ({ cells: [pen.criterion(criterion), pen.number(before), pen.number(after), pen.number(change)] })),
    } as const]),
  ]
}
