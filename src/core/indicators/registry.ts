// Every indicator that Twiza knows by itself, by stable slug.
import type { Indicator } from './indicator.ts'
import { pearlsIndicators } from './pearls-indicators.ts'
import { moreIndicators, seepIndicators } from './seep-indicators.ts'
import { socialIndicators } from './social-indicators.ts'

export const indicators: readonly Indicator[] = [...seepIndicators, ...moreIndicators, ...pearlsIndicators, ...socialIndicators]

const byName = new Map(indicators.flatMap((each) => [each.slug, ...each.aliases].map((name) => [name, each] as const)))

/** By slug or by a code of an edition, such as `seep18:R12`. */
export function indicatorOf(name: string): Indicator | undefined {
  return byName.get(name)
}
