// `twiza indicators`: figures of a period in, indicators out.
import type { Ratio } from '../money/ratio.ts'
import type { Problem } from '../loan/problem.ts'
import { Fields } from '../loan/read-fields.ts'
import { checkFigures } from './checks.ts'
import type { Finding } from './checks.ts'
import { formulaText, namesIn } from './check-formula.ts'
import { computeIndicators } from './compute.ts'
import type { Computed, IndicatorValue } from './compute.ts'
import type { Figures } from './figures.ts'
import type { AdjustmentJson, FindingJson, IndicatorJson, IndicatorsJson } from './figures-json.ts'
import { sentenceOf } from './finding-sentences.ts'
import type { Indicator } from './indicator.ts'
import { inputOf } from './inputs.ts'
import { readOwn } from './own-indicators.ts'
import type { FigureNote } from './own-indicators.ts'
import { periodFields, readFigures } from './parse-figures.ts'
import type { ReadFigures } from './parse-figures.ts'
import { formulaOf } from './reckon.ts'
import type { Term } from './reckon.ts'
import { indicatorOf, indicators } from './registry.ts'
import { showCount, showDecimal, showValue } from './show-value.ts'

export const inputFields = ['institution', ...periodFields, 'adjustments', 'source', 'grade', 'previous', 'own', 'indicators'] as const
export const mostWanted = 500

export function indicatorsJson(json: unknown): IndicatorsJson | { readonly problems: readonly FigureNote[] } {
  const problems: Problem[] = []
  const notes: FigureNote[] = []
  const fields = Fields.of(json, '', inputFields, problems)
  if (fields === undefined) return { problems }
  const read = readFigures(fields, { adjusted: true })
  const before = fields.object('previous', periodFields)
  const previous = before === undefined ? undefined : readFigures(before, { adjusted: false })
  const own = readOwn(fields, 'own', notes)
  const wanted = readWanted(fields, own)
  const findings = findingsOf(read, problems.some(({ path }) => placeOf(path) === 'previous') ? undefined : previous, problems)
  const told = (each: Finding): FindingJson => ({ path: each.path, code: each.code, message: sentenceOf(each, read.figures.currency.code) })
  const stops = findings.filter(({ stops: isError }) => isError)
  if (problems.length + notes.length + stops.length > 0) return { problems: [...problems, ...notes, ...stops.map(told)] }
  const shown = wanted ?? [...indicators, ...own]
  return formatComputed(computeIndicators(read.figures, indicators, own), shown, findings.map(told))
}

/** What figures must keep to, but where a problem stands already: there a figure is left out, and nothing can be said of its sum. */
function findingsOf({ figures, unit, pointPaths }: ReadFigures, previous: ReadFigures | undefined, problems: readonly Problem[]): readonly Finding[] {
  const spoiled = new Set(problems.map(({ path }) => placeOf(path)))
  return checkFigures(figures, { unit, pointPaths, previous: previous?.figures }).filter(({ path }) => !spoiled.has(placeOf(path)))
}

/** `points[1]` of `points[1].balance.assets`, else the first name of a path. */
const placeOf = (path: string): string => path.split('.')[0] ?? ''

function readWanted(fields: Fields, own: readonly Indicator[]): Indicator[] | undefined {
  const names = fields.list('indicators', mostWanted)
  if (names === undefined) return undefined
  const found: Indicator[] = []
  for (const [place, name] of names.entries()) {
    const one = typeof name === 'string' ? (indicatorOf(name) ?? own.find(({ slug }) => slug === name)) : undefined
    if (one === undefined && isNamedIn(fields.raw('own'), name)) continue
    if (one === undefined) fields.note(`indicators[${place}]`, 'not_one_of', 'This is no indicator: give a slug such as "par_30", or a code such as "seep18:R9".')
    else if (!found.includes(one)) found.push(one)
  }
  return found
}

/** One of your own with a fault of its own, which is told there. */
const isNamedIn = (own: unknown, name: unknown): boolean =>
  Array.isArray(own) && own.some((each: unknown) => typeof each === 'object' && each !== null && 'slug' in each && each.slug === name)

/** Computed values as the command line prints them. */
export function formatComputed(computed: Computed, shown: readonly Indicator[], warnings: readonly FindingJson[]): IndicatorsJson {
  const { figures } = computed
  const entries = shown.flatMap(({ slug }) => {
    const value = computed.values.get(slug)
    return value === undefined ? [] : [[slug, formatIndicator(value, figures)] as const]
  })
  return {
    ...(figures.institution === undefined ? {} : { institution: figures.institution }),
    currency: figures.currency.code,
    period: figures.period,
    months: figures.months,
    points: figures.points.length,
    ...(figures.source === undefined ? {} : { source: figures.source }),
    ...(figures.grade === undefined ? {} : { grade: figures.grade }),
    indicators: Object.fromEntries(entries),
    adjustments: formatAdjustments(computed),
    warnings,
  }
}

export function formatIndicator({ indicator, value, reason, terms, points, annualised, thresholds }: IndicatorValue, figures: Figures): IndicatorJson {
  return {
    value: value === undefined ? null : showValue(value, indicator.unit, figures.currency.decimals),
    unit: indicator.unit,
    ...(reason === undefined ? {} : { reason: reason.code }),
    ...(reason?.code === 'missing_input' ? { missing: reason.missing } : {}),
    inputs: formatTerms(terms, figures),
    points,
    annualised,
    direction: indicator.direction,
    thresholds: thresholds.map(({ threshold, met }) => ({ ...threshold, met: met ?? null })),
    aliases: indicator.aliases,
    formula: formulaText(formulaOf(indicator.formula)),
  }
}

function formatTerms(terms: readonly Term[], figures: Figures): Record<string, string> {
  return Object.fromEntries(terms.map(({ text, value, of }) => [text, showTerm(value, namesIn(of)[0] ?? '', figures)]))
}

/** Money to the currency's decimals, counts whole or to four decimals where averaged, rates in percent. */
export function showTerm(value: Ratio, name: string, figures: Figures): string {
  const kind = inputOf(name)?.kind
  if (kind === 'count') return showCount(value)
  if (kind === 'rate') return showCount({ num: value.num * 100n, den: value.den })
  return showDecimal(value, figures.currency.decimals)
}

function formatAdjustments({ figures, adjustments }: Computed): IndicatorsJson['adjustments'] {
  const { version, reserve } = figures.adjustments
  const [marketRate, inflation] = [figures.adjustments.marketRate ?? figures.macro.marketRate, figures.adjustments.inflation ?? figures.macro.inflation]
  const percent = (value: Ratio): string => showCount({ num: value.num * 100n, den: value.den })
  const results = adjustments.map((each): readonly [string, AdjustmentJson] => [each.name, {
    value: each.value === undefined ? null : showDecimal(each.value, figures.currency.decimals),
    ...(each.reason?.code === 'missing_input' ? { missing: each.reason.missing } : {}),
    formula: each.formula,
    inputs: formatTerms(each.terms, figures),
  }])
  return {
    version,
    ...(marketRate === undefined ? {} : { marketRate: percent(marketRate) }),
    ...(inflation === undefined ? {} : { inflation: percent(inflation) }),
    reserve: Object.fromEntries(Object.entries(reserve).map(([name, rate]: [string, Ratio]) => [name, percent(rate)])),
    results: Object.fromEntries(results),
  }
}
