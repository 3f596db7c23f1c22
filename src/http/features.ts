// Every feature's routes, one line each.
import type { RawRoute, Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'

export type Feature = (services: Services) => readonly (Route | RawRoute)[]

export const features: readonly Feature[] = [
]
