import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FrameworkJson } from '#core/diagnostic/framework-json.ts'
import { shippedFrameworks } from '#core/diagnostic/shipped.ts'
import { holds } from '#test/helpers/property.ts'
import { placeOf, problemsOf, sumOf } from './framework-checks.ts'
import { addCriterion, addDimension, changeCriterion, changeDimension, changed, decimalFrom, levelsOf, missingIn, move, nextVersion, remove, withRollup, withText } from './framework-edits.ts'

const small: FrameworkJson = {
  slug: 'small', version: '1', title: 'Small', rollup: 'WEIGHTED_MEAN', scale: { min: 0, max: 4 },
  dimensions: [
    { slug: 'a', title: 'A', weight: 60, criteria: [{ slug: 'a1', title: 'A1' }, { slug: 'a2', title: 'A2' }] },
    { slug: 'b', title: 'B', weight: 40, criteria: [{ slug: 'b1', title: 'B1' }] },
  ],
}
const slugs = ({ dimensions }: FrameworkJson) => dimensions.map(({ slug, criteria }) => `${slug}: ${criteria.map((each) => each.slug).join(' ')}`)
const found = (content: FrameworkJson) => problemsOf(content).map(({ path, rule }) => `${path} ${rule}`)

test('frameworks that Twiza brings have nothing wrong with them', () => {
  for (const framework of shippedFrameworks) expect([framework.slug, found(framework)]).toEqual([framework.slug, []])
})

test('what is added has a name of its own and waits for its title', () => {
  const more = addCriterion(addDimension(small), 0)
  expect(slugs(more)).toEqual(['a: a1 a2 question-5', 'b: b1', 'part-3: question-4'])
  expect(found(more)).toEqual(['dimensions.2.weight missing_field', 'dimensions.0.criteria.2.title missing_field', 'dimensions.2.title missing_field', 'dimensions.2.criteria.0.title missing_field'])
})

test('weights that do not sum, a name twice and a part without questions are told at their place', () => {
  expect(found(changeDimension(small, 1, { weight: 30 }))).toEqual(['dimensions sum_differs'])
  expect(sumOf([60, '30'])).toBe('90')
  expect(found(changeCriterion(small, 1, 0, { slug: 'a1' }))).toEqual(['dimensions.1.criteria.0.slug repeated'])
  expect(found(remove(small, { dimension: 1, criterion: 0 }))).toEqual(['dimensions.1.criteria empty'])
  expect(placeOf('dimensions.1.criteria.0.slug')).toEqual({ dimension: 1, criterion: 0 })
  expect([placeOf('dimensions'), placeOf('dimensions.1.criteria')]).toEqual([{}, { dimension: 1 }])
})

test('a criterion moves within its part and over its edge into the next', () => {
  const down = move(small, { dimension: 0, criterion: 1 }, 1)
  expect([slugs(down.content), down.place]).toEqual([['a: a1', 'b: a2 b1'], { dimension: 1, criterion: 0 }])
  expect(slugs(move(small, { dimension: 1 }, -1).content)).toEqual(['b: b1', 'a: a1 a2'])
  expect(move(small, { dimension: 0, criterion: 0 }, -1)).toEqual({ content: small, place: { dimension: 0, criterion: 0 } })
})

test('moving up and down again loses nothing', () => {
  holds(fc.property(fc.nat(1), fc.nat(1), fc.constantFrom(-1 as const, 1 as const), (dimension, criterion, by) => {
    const there = move(small, { dimension, criterion }, by)
    const all = ({ dimensions }: FrameworkJson) => dimensions.flatMap(({ slug, criteria }) => [slug, ...criteria.map((each) => each.slug)]).toSorted()
    expect(all(there.content)).toEqual(all(small))
    if (there.content !== small) expect(move(there.content, there.place, by === 1 ? -1 : 1).content).toEqual(small)
  }))
})

test('a text is one for all until one language differs, and left out when empty', () => {
  expect(withText('Small', 'fr', 'Petit')).toEqual({ en: 'Small', fr: 'Petit', ar: 'Small', rw: 'Small' })
  expect(withText({ en: 'x' }, 'en', '')).toBeUndefined()
  expect(missingIn({ en: 'x', fr: ' ' })).toEqual(['fr', 'ar', 'rw'])
})

test('yes, partially and no have no scale; another method gets one', () => {
  const ypn = withRollup(changeCriterion(small, 0, 0, { weight: 2, guidance: { 0: 'x' } }), 'YPN')
  expect([found(ypn), ypn.scale, levelsOf(ypn)]).toEqual([[], undefined, ['no', 'partially', 'yes']])
  expect(found(withRollup(ypn, 'SUM_OVER_MAX'))).toEqual([])
})

test('levels are those of a short scale', () => {
  expect(levelsOf(small)).toEqual(['0', '1', '2', '3', '4'])
  expect(levelsOf(small, { max: 1, step: '0.5' })).toEqual(['0', '0.5', '1'])
  expect(levelsOf({ ...small, scale: { min: 0, max: 100 } })).toEqual([])
})

test('numbers are read as people write them, and versions count on', () => {
  expect([decimalFrom('12'), decimalFrom('7,5'), decimalFrom(' '), decimalFrom('x')]).toEqual([12, '7.5', undefined, 'x'])
  expect([nextVersion('1'), nextVersion('2026.1'), nextVersion('b')]).toEqual(['2', '2026.2', 'b-2'])
  expect(changed({ a: 1, b: 2 }, { b: undefined })).toEqual({ a: 1 })
})
