import { createContext, use } from 'react'
import { useSession } from '#web/api/session.ts'
import type { Feature, HomeCard, NavItem } from './feature.ts'

export const FeaturesContext = createContext<readonly Feature[]>([])

/** The pages of the navigation that the person may open where they act now. */
export function useNavItems(): readonly NavItem[] {
  const features = use(FeaturesContext)
  return useAllowed(features.flatMap((feature) => feature.nav ?? []))
}

export function useHomeCards(): readonly HomeCard[] {
  const features = use(FeaturesContext)
  return useAllowed(features.flatMap((feature) => feature.homeCards ?? []))
}

type Guarded = Pick<NavItem, 'access' | 'kind' | 'order'>

function useAllowed<Item extends Guarded>(items: readonly Item[]): readonly Item[] {
  const { rights, organisation } = useSession()
  return items
    .filter((item) => item.kind === undefined || item.kind === organisation.kind)
    .filter((item) => isOpen(item.access) || rights.includes(item.access))
    .toSorted((a, b) => (a.order ?? 50) - (b.order ?? 50))
}

function isOpen(access: Guarded['access']): access is 'public' | 'signed-in' | undefined {
  return access === undefined || access === 'public' || access === 'signed-in'
}
