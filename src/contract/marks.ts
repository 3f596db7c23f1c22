// Marks by which a network reads its members' indicators: those that Twiza ships, or its own in their place.
import * as z from 'zod'
import { directions, indicatorUnits } from '#core/indicators/indicator.ts'
import { endpoint } from './endpoint.ts'
import { instant } from './shapes.ts'
import { figureGroup } from './sharing.ts'

const tag = 'marks'

const limit = z.string().regex(/^-?\d{1,12}(\.\d{1,4})?$/, 'amount_format')
export const ownMark = z.discriminatedUnion('shape', [
  z.strictObject({ shape: z.literal('number'), op: z.enum(['>=', '>', '<=', '<']), value: limit }),
  z.strictObject({ shape: z.literal('range'), from: limit, to: limit }),
])
export type OwnMarkJson = z.infer<typeof ownMark>

const changed = z.strictObject({ version: z.number().int(), /** Null: the shipped ones again. */ marks: z.array(ownMark).nullable(), changedAt: instant, by: z.string() })
const marked = z.strictObject({
  slug: z.string(), /** Of the network’s own. */ name: z.string().optional(), group: figureGroup, unit: z.enum(indicatorUnits), direction: z.enum(directions),
  /** In signs, each with where it comes from. */
  shipped: z.array(z.strictObject({ text: z.string(), source: z.string() })),
  /** The newest first; absent where nothing was ever changed. */
  versions: z.array(changed).optional(),
})
export type MarkedJson = z.infer<typeof marked>

export const listMarks = endpoint({
  name: 'listMarks', tag, method: 'GET', path: '/api/network/marks', access: 'indicators.see', summary: 'Lists the marks of every indicator: as shipped, and the network’s own with who changed them when.',
  answer: z.strictObject({ items: z.array(marked) }),
})
export const saveMarks = endpoint({
  name: 'saveMarks', tag, method: 'PUT', path: '/api/network/marks/:slug', access: 'members.edit', command: true,
  summary: 'Sets the network’s own marks of an indicator, the strictest first; null goes back to the shipped ones. Refused where somebody else changed them meanwhile.',
  params: z.strictObject({ slug: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'slug_format') }),
  body: z.strictObject({ version: z.number().int().min(0), marks: z.array(ownMark).min(1).max(3).nullable() }), answer: z.strictObject({ version: z.number().int() }),
})
