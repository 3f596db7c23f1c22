// The frameworks that Twiza brings, by `slug@version`. Their texts are our own.
import type { FrameworkJson } from './framework-json.ts'
import { associationCapacity } from './shipped/association-capacity.ts'
import { camelLike } from './shipped/camel-like.ts'
import { clientProtection } from './shipped/client-protection.ts'
import { informationSystem } from './shipped/information-system.ts'
import { institutional } from './shipped/institutional.ts'
import { pearlsLike } from './shipped/pearls-like.ts'
import { socialPerformance } from './shipped/social-performance.ts'

export const shippedFrameworks: readonly FrameworkJson[] = [institutional, socialPerformance, clientProtection, informationSystem, associationCapacity, camelLike, pearlsLike]

const byName = new Map(shippedFrameworks.map((each) => [`${each.slug}@${each.version}`, each]))

export const shippedFramework = (name: string): FrameworkJson | undefined => byName.get(name)
