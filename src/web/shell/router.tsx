import { createRouter, Route, type AnyRoute } from '@tanstack/react-router'
import * as exported from '#web/features.ts'
import { BrokenPage } from './broken-page.tsx'
import type { Feature } from './feature.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { rootRoute, type AddressState } from './root-route.ts'
import { Shell } from './shell.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'

type RoutesIn<Exports> = {
  [Name in keyof Exports as Exports[Name] extends AnyRoute ? Name : never]: Exports[Name]
}

const routes = Object.fromEntries(
  Object.entries(exported).filter(([, value]) => value instanceof Route),
) as RoutesIn<typeof exported>

export const features: readonly Feature[] = Object.values(exported).filter(
  (value) => typeof value === 'object' && 'isFeature' in value,
)

rootRoute.update({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: BrokenPage })

export const router = createRouter({
  routeTree: rootRoute.addChildren(routes),
  defaultPreload: 'intent',
  defaultPendingComponent: SkeletonPage,
  defaultPendingMs: 200,
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
  // Plain text in the address, so that people can read it, type it and send it.
  parseSearch: (search): AddressState => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (state) => {
    const entries = Object.entries(state as AddressState).filter((entry): entry is [string, string] => Boolean(entry[1]))
    const text = new URLSearchParams(entries).toString()
    return text === '' ? '' : `?${text}`
  },
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
