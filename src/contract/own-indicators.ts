// Indicators that a network defines for itself, in the language of formulas over the canonical inputs.
import * as z from 'zod'
import { directions, indicatorUnits } from '#core/indicators/indicator.ts'
import { endpoint } from './endpoint.ts'
import { instant, text } from './shapes.ts'
import { figureGroup } from './sharing.ts'

const tag = 'own-indicator-definitions'

export const ownSlug = z.string().regex(/^own_[a-z0-9_]{1,50}$/, 'slug_format')
export const ownIndicatorBody = z.strictObject({ name: text(120), formula: text(1_000), unit: z.enum(indicatorUnits).exclude(['yes']), direction: z.enum(directions) })
export type OwnIndicatorBody = z.infer<typeof ownIndicatorBody>
const defined = ownIndicatorBody.extend({
  slug: z.string(), version: z.number().int(), archived: z.boolean(), changedAt: instant, by: z.string(),
  /** What the formula tells of: of members that share all of these the value is seen. */
  groups: z.array(figureGroup),
})
export type OwnIndicatorJson = z.infer<typeof defined>

export const listOwnIndicators = endpoint({
  name: 'listOwnIndicators', tag, method: 'GET', path: '/api/network/own-indicators', access: 'indicators.see', summary: 'Lists the network’s own indicators, the newest version of each.', answer: z.strictObject({ items: z.array(defined) }),
})
export const saveOwnIndicator = endpoint({
  name: 'saveOwnIndicator', tag, method: 'PUT', path: '/api/network/own-indicators/:slug', access: 'members.edit', command: true,
  summary: 'Defines an indicator of the network, or changes it: a version. Values of members follow within minutes. Refused where the formula cannot be worked out or somebody else changed it meanwhile.',
  params: z.strictObject({ slug: ownSlug }), body: z.strictObject({ version: z.number().int().min(0), indicator: ownIndicatorBody, archived: z.boolean().optional() }), answer: z.strictObject({ slug: z.string(), version: z.number().int() }),
})
