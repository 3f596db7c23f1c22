// Changes of a framework while it is edited: each takes one and gives the next, so that the one before can be had back.
import type { BandJson, CriterionJson, DimensionJson, FrameworkJson, Rollup, ScaleJson, Text, ValueBandJson } from '#core/diagnostic/framework-json.ts'
import { LANGUAGES, type Language } from '#contract/words/language.ts'

/** What is edited: the framework itself, a part of it, or a criterion of a part. */
export interface Place { readonly dimension?: number; readonly criterion?: number }

/** `undefined` leaves the field out. */
export type Change<Json> = { readonly [Name in keyof Json]?: Json[Name] | undefined }

export function changed<Json extends object>(json: Json, change: Change<Json>): Json {
  const left = Object.fromEntries(Object.entries({ ...json, ...change }).filter(([, value]) => value !== undefined))
  return left as Json
}

const replaced = <Item>(items: readonly Item[], at: number, item: Item): Item[] => items.map((each, n) => (n === at ? item : each))
const without = <Item>(items: readonly Item[], at: number): Item[] => items.filter((_, n) => n !== at)

function moved<Item>(items: readonly Item[], at: number, by: -1 | 1): Item[] {
  const [item, other] = [items[at], items[at + by]]
  return item === undefined || other === undefined ? [...items] : replaced(replaced(items, at, other), at + by, item)
}

export const changeDimension = (content: FrameworkJson, at: number, change: Change<DimensionJson>): FrameworkJson =>
  ({ ...content, dimensions: content.dimensions.map((each, n) => (n === at ? changed(each, change) : each)) })

const withCriteria = (content: FrameworkJson, dimension: number, edit: (criteria: readonly CriterionJson[]) => CriterionJson[]): FrameworkJson =>
  ({ ...content, dimensions: content.dimensions.map((each, n) => (n === dimension ? { ...each, criteria: edit(each.criteria) } : each)) })

export const changeCriterion = (content: FrameworkJson, dimension: number, at: number, change: Change<CriterionJson>): FrameworkJson =>
  withCriteria(content, dimension, (criteria) => criteria.map((each, n) => (n === at ? changed(each, change) : each)))

/** The next free name of its kind: `part-3`, `question-12`. */
export function freeSlug(taken: readonly string[], stem: string): string {
  let n = taken.length + 1
  while (taken.includes(`${stem}-${n}`)) n += 1
  return `${stem}-${n}`
}

const criterionSlugs = ({ dimensions }: FrameworkJson): string[] => dimensions.flatMap(({ criteria }) => criteria.map(({ slug }) => slug))

/** With a first question, and a weight of nothing where the others have weights: what it weighs is for people to say. */
export function addDimension(content: FrameworkJson): FrameworkJson {
  const slug = freeSlug(content.dimensions.map((each) => each.slug), 'part')
  const criteria = [{ slug: freeSlug(criterionSlugs(content), 'question') }]
  return { ...content, dimensions: [...content.dimensions, { slug, criteria }] }
}

export const addCriterion = (content: FrameworkJson, dimension: number): FrameworkJson =>
  withCriteria(content, dimension, (criteria) => [...criteria, { slug: freeSlug(criterionSlugs(content), 'question') }])

export const remove = (content: FrameworkJson, { dimension = 0, criterion }: Place): FrameworkJson =>
  (criterion === undefined ? { ...content, dimensions: without(content.dimensions, dimension) } : withCriteria(content, dimension, (criteria) => without(criteria, criterion)))

/** One place up or down; a criterion at the edge of its part goes into the neighbouring part. */
export function move(content: FrameworkJson, { dimension = 0, criterion }: Place, by: -1 | 1): { content: FrameworkJson; place: Place } {
  if (criterion === undefined) {
    const to = dimension + by
    return content.dimensions[to] ? { content: { ...content, dimensions: moved(content.dimensions, dimension, by) }, place: { dimension: to } } : { content, place: { dimension } }
  }
  const own = content.dimensions[dimension]?.criteria ?? []
  if (own[criterion + by]) return { content: withCriteria(content, dimension, (criteria) => moved(criteria, criterion, by)), place: { dimension, criterion: criterion + by } }
  const [item, neighbour] = [own[criterion], content.dimensions[dimension + by]]
  if (!item || !neighbour) return { content, place: { dimension, criterion } }
  const left = withCriteria(content, dimension, (criteria) => without(criteria, criterion))
  const at = by === 1 ? 0 : neighbour.criteria.length
  return { content: withCriteria(left, dimension + by, (criteria) => [...criteria.slice(0, at), item, ...criteria.slice(at)]), place: { dimension: dimension + by, criterion: at } }
}

export const textFor = (text: Text | undefined, language: Language): string => (typeof text === 'string' ? text : text?.[language] ?? '')

/** One text for all becomes one for each as soon as one of them differs; without any the field is left out. */
export function withText(text: Text | undefined, language: Language, typed: string): Text | undefined {
  const before = typeof text === 'string' ? Object.fromEntries(LANGUAGES.map((each) => [each, text])) : text
  const next = Object.fromEntries(Object.entries({ ...before, [language]: typed }).filter(([, value]) => value !== ''))
  return Object.keys(next).length === 0 ? undefined : next
}

export const missingIn = (text: Text | undefined): Language[] => LANGUAGES.filter((language) => textFor(text, language).trim() === '')

/** A decimal as people type it; whole numbers as numbers, as in the frameworks that are there. */
export function decimalFrom(typed: string): number | string | undefined {
  const text = typed.trim().replace(',', '.')
  if (text === '') return undefined
  return /^-?\d{1,9}$/.test(text) ? Number(text) : text
}

/** Yes, partially and no have no scale and no weights of questions; other methods need a scale. */
export function withRollup(content: FrameworkJson, rollup: Rollup): FrameworkJson {
  if (rollup !== 'YPN') return changed(content, { rollup, scale: content.scale ?? { min: 0, max: 4 } })
  const dimensions = content.dimensions.map((dimension) => ({
    ...dimension, criteria: dimension.criteria.map((criterion) => changed(criterion, { weight: undefined, scale: undefined, guidance: undefined, quantitative: undefined })),
  }))
  return changed({ ...content, dimensions }, { rollup, scale: undefined })
}

/** Levels that have a text of their own: yes, partially, no, or those of the scale where they are few. */
export function levelsOf({ rollup, scale }: Pick<FrameworkJson, 'rollup' | 'scale'>, own?: CriterionJson['scale']): string[] {
  if (rollup === 'YPN') return ['no', 'partially', 'yes']
  const { min = 0, max, step = 1 } = { ...scale, ...own } as Partial<ScaleJson>
  const [from, to, by] = [Number(min), Number(max), Number(step)]
  if (!Number.isFinite(from) || !Number.isFinite(to) || !(by > 0) || (to - from) / by > 10) return []
  return Array.from({ length: Math.floor((to - from) / by + 1e-9) + 1 }, (_, n) => String(Math.round((from + n * by) * 10_000) / 10_000))
}

export const withLevel = (texts: Readonly<Record<string, Text>> | undefined, level: string, text: Text | undefined): Record<string, Text> | undefined => {
  const next = Object.fromEntries(Object.entries({ ...texts, [level]: text }).filter((each): each is [string, Text] => each[1] !== undefined))
  return Object.keys(next).length === 0 ? undefined : next
}

/** Rows of a list that may be absent: changed at a place, taken out, added. */
export const withRow = <Row>(rows: readonly Row[] | undefined, at: number, row: Row): Row[] => replaced(rows ?? [], at, row)
export const withoutRow = <Row>(rows: readonly Row[] | undefined, at: number): Row[] | undefined => {
  const left = without(rows ?? [], at)
  return left.length === 0 ? undefined : left
}
export const newBand = (bands: readonly BandJson[] | undefined): BandJson[] => [...(bands ?? []), { grade: freeSlug((bands ?? []).map(({ grade }) => grade), 'grade'), from: 0 }]
export const newValueBand = (bands: readonly ValueBandJson[]): ValueBandJson[] => [...bands, { ...(bands.at(-1)?.to !== undefined && { from: bands.at(-1)?.to as number }), value: 0 }]

/** 1 becomes 2; 2026.1 becomes 2026.2; what ends in no number gets one. */
export function nextVersion(version: string | number): string {
  const text = String(version)
  const end = /\d+$/.exec(text)
  return end === null ? `${text}-2` : `${text.slice(0, end.index)}${Number(end[0]) + 1}`
}
