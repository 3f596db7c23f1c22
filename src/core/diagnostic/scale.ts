import { compare, divide, ratio, subtract, zero } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import type { Fields } from '../loan/read-fields.ts'
import type { Scale } from './framework.ts'
import { scaleDirections } from './framework-json.ts'
import { decimalOf, readDecimal, showDecimal } from './read-decimal.ts'
import { checkTexts } from './texts.ts'

/** Yes is one, partially a half, no nothing. */
export const ypnScale: Scale = { min: zero, max: ratio(1n), step: ratio(1n, 2n), down: false }
export const ypnValues = { no: zero, partially: ratio(1n, 2n), yes: ratio(1n) } as const

export const scaleFields = ['min', 'max', 'step', 'direction', 'labels'] as const
/** More levels than a person can tell apart. */
const mostLevels = 1001n

export function readScale(fields: Fields): Scale | undefined {
  const scale = readLimits(fields, fields.oneOf('direction', scaleDirections) === 'down', ['min', 'max'])
  if (scale !== undefined) checkLevels(fields, 'labels', scale)
  return scale
}

/** A criterion's own scale: from 0 unless said otherwise, in the direction of the framework's. */
export function readOwnScale(fields: Fields, of: Scale): Scale | undefined {
  return readLimits(fields, of.down, ['max'])
}

function readLimits(fields: Fields, down: boolean, needed: readonly string[]): Scale | undefined {
  const all = needed.map((name) => fields.need(name)).every(Boolean)
  const min = fields.has('min') ? readDecimal(fields, 'min') : zero
  const max = readDecimal(fields, 'max')
  const step = fields.has('step') ? readDecimal(fields, 'step', { above: zero }) : ratio(1n)
  if (!all || min === undefined || max === undefined || step === undefined) return undefined
  if (compare(max, min) <= 0) return fields.note('max', 'contradiction', '"max" must be more than "min".')
  const steps = divide(subtract(max, min), step)
  if (steps.den !== 1n) return fields.note('step', 'off_step', `"step" ${showDecimal(step)} does not lead from ${showDecimal(min)} to ${showDecimal(max)}; choose one that divides ${showDecimal(subtract(max, min))}.`)
  if (steps.num >= mostLevels) return fields.note('step', 'too_many', `The scale has more than ${mostLevels} levels; choose a larger "step".`)
  return { min, max, step, down }
}

/** Undefined when the value is a level of the scale; else what is wrong, as a code and words. */
export function faultOfLevel(value: Ratio, { min, max, step }: Scale): { readonly code: 'too_small' | 'too_large' | 'off_step'; readonly words: string } | undefined {
  const range = `${showDecimal(min)} to ${showDecimal(max)}`
  if (compare(value, min) < 0) return { code: 'too_small', words: `The scale goes from ${range}.` }
  if (compare(value, max) > 0) return { code: 'too_large', words: `The scale goes from ${range}.` }
  if (divide(subtract(value, min), step).den === 1n) return undefined
  return { code: 'off_step', words: `The scale goes from ${range} in steps of ${showDecimal(step)}.` }
}

/** Texts by level: each key is a level of the scale. */
export function checkLevels(fields: Fields, name: string, scale: Scale): void {
  const value = fields.raw(name)
  if (value === undefined) return
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fields.note(name, 'wrong_type', `"${name}" must be an object from each level to its text, such as {"0": "absent"}.`)
    return
  }
  for (const [level, text] of Object.entries(value)) {
    const at = `${name}.${level}`
    const number = decimalOf(level)
    const fault = number === undefined ? { code: 'not_decimal' as const, words: 'A level is a number of the scale.' } : faultOfLevel(number, scale)
    if (fault === undefined) checkTexts(fields, at, text)
    else fields.note(at, fault.code, `"${level}" is not a level: ${fault.words}`)
  }
}
