// Indicators that a network defines for itself, in the language of formulas.
import { Fields } from '../loan/read-fields.ts'
import { faultOf } from './check-formula.ts'
import { isFault, parseFormula } from './expression.ts'
import { directions, indicatorUnits } from './indicator.ts'
import type { Indicator } from './indicator.ts'
import { isLess } from './reckon.ts'
import { indicatorOf } from './registry.ts'
import { comparisons, decimal, thresholdShapes } from './thresholds.ts'
import type { Threshold } from './thresholds.ts'

export const ownFields = ['slug', 'name', 'formula', 'unit', 'direction', 'thresholds'] as const
export const thresholdFields = ['shape', 'op', 'value', 'from', 'to', 'of', 'plus', 'source'] as const
export const mostOwn = 100
export const slugPattern = /^[a-z][a-z0-9_]{1,59}$/

export interface FigureNote { readonly path: string; readonly code: string; readonly message: string }

/** What is wrong with a formula, in a sentence; undefined when it can be worked out. */
export function formulaFault(text: string): string | undefined {
  const read = parseFormula(text)
  return isFault(read) ? `${read.why} (at sign ${read.at + 1})` : faultOf(read)
}

/** The indicators under `name`, each checked; problems of formulas are noted beside those of the fields. */
export function readOwn(fields: Fields, name: string, notes: FigureNote[]): Indicator[] {
  const found: Indicator[] = []
  const read = fields.objects(name, mostOwn, ownFields) ?? []
  const slugs = new Set(read.map((own) => own.raw('slug')))
  for (const own of read) {
    const one = readOne(own, slugs, notes)
    if (one === undefined) continue
    if (found.some((each) => each.slug === one.slug) || indicatorOf(one.slug) !== undefined) {
      own.note('slug', 'repeated', `"${one.slug}" is an indicator already.`)
    } else found.push(one)
  }
  return found
}

function readOne(own: Fields, slugs: ReadonlySet<unknown>, notes: FigureNote[]): Indicator | undefined {
  for (const needed of ['slug', 'formula', 'unit']) own.need(needed)
  const [slug, formula, unit] = [own.text('slug'), own.text('formula', 1000), own.oneOf('unit', indicatorUnits)]
  const direction = own.oneOf('direction', directions) ?? 'info'
  own.text('name')
  const thresholds = (own.objects('thresholds', 10, thresholdFields) ?? []).map((each) => readThreshold(each, slugs)).filter((each) => each !== undefined)
  if (slug !== undefined && !slugPattern.test(slug)) own.note('slug', 'not_one_of', '"slug" is small Latin letters, digits and _, and begins with a letter.')
  const fault = formula === undefined ? undefined : formulaFault(formula)
  if (fault !== undefined) notes.push({ path: own.at('formula'), code: 'not_a_formula', message: `The formula cannot be worked out: ${fault}.` })
  if (slug === undefined || formula === undefined || unit === undefined || fault !== undefined || !slugPattern.test(slug)) return undefined
  return { slug, group: 'sustainability', aliases: [], formula, unit, direction, thresholds }
}

const decimalText = /^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,9})?$/

/** `slugs` are those of the indicators that are read with this one: a mark may name any of them. */
function readThreshold(fields: Fields, slugs: ReadonlySet<unknown>): Threshold | undefined {
  fields.need('shape')
  const shape = fields.oneOf('shape', thresholdShapes)
  if (shape === undefined) return undefined
  const source = fields.text('source') ?? 'own'
  const figure = (name: string, needed: boolean): string | undefined => {
    if (needed) fields.need(name)
    const value = fields.text(name)
    return value === undefined || decimalText.test(value) ? value : fields.note(name, 'not_decimal', `"${name}" must be a decimal text, such as "95" or "4.5".`)
  }
  const needed = { number: ['op', 'value'], range: ['from', 'to'], yes: [], indicator: ['op', 'of'], macro: ['op', 'of'] } as const
  for (const field of ['op', 'value', 'from', 'to', 'of', 'plus'] as const) {
    const fits = (needed[shape] as readonly string[]).includes(field) || (field === 'plus' && (shape === 'indicator' || shape === 'macro'))
    if (!fits && fields.has(field)) fields.note(field, 'contradiction', `"${field}" has no meaning in a threshold of shape "${shape}".`)
  }
  if (shape === 'yes') return { shape, source }
  if (shape === 'range') {
    const [from, to] = [figure('from', true), figure('to', true)]
    if (from === undefined || to === undefined) return undefined
    return isLess(decimal(to), decimal(from)) ? fields.note('to', 'contradiction', '"to" must not be less than "from".') : { shape, from, to, source }
  }
  fields.need('op')
  const op = fields.oneOf('op', comparisons)
  if (shape === 'number') {
    const value = figure('value', true)
    return op === undefined || value === undefined ? undefined : { shape, op, value, source }
  }
  fields.need('of')
  const plus = figure('plus', false)
  const more = plus === undefined ? {} : { plus }
  if (shape === 'macro') {
    const of = fields.oneOf('of', ['inflation', 'marketRate'] as const)
    return op === undefined || of === undefined ? undefined : { shape, op, of, source, ...more }
  }
  const named = fields.text('of')
  const of = named === undefined || slugs.has(named) ? named : indicatorOf(named)?.slug
  if (named !== undefined && of === undefined) fields.note('of', 'not_one_of', 'This is no indicator: give a slug such as "par_30", or a code such as "seep18:R9".')
  return op === undefined || of === undefined ? undefined : { shape, op, of, source, ...more }
}
