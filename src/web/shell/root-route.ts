import { createRootRoute, lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'
import type { Access } from '#contract/endpoint.ts'
import type { Message } from '#contract/words/catalogue.ts'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Name of the page: the browser's title and the breadcrumb of pages below it. */
    readonly title?: Message
    /** The right without which the page says so instead of opening. */
    readonly access?: Access
    /** True for pages outside the frame, for which nobody need be signed in. */
    readonly bare?: boolean
  }
}

/** What stands behind `?` in the address: filters, sort, tab, period. Every value is text. */
export interface AddressState {
  readonly [name: string]: string | undefined
}

/** The parent of every page. The shell gives it its component. */
export const rootRoute = createRootRoute({
  validateSearch: (search: Record<string, unknown>): AddressState => search as AddressState,
})

/** The component of a page, fetched when it is first opened: `lazyPage(() => import('./loan-page.tsx'), 'LoanPage')`. */
export function lazyPage<Module extends object>(load: () => Promise<Module>, name: keyof Module & string): RouteComponent {
  return lazyRouteComponent(load as () => Promise<Record<string, RouteComponent>>, name)
}
