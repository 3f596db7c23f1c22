import type { Icon } from '@tabler/icons-react'
import { lazy, type ComponentType } from 'react'
import type { Session } from '#contract/session.ts'
import type { Access } from '#contract/endpoint.ts'
import type { Message } from '#contract/words/catalogue.ts'

export type OrganisationKind = Session['organisation']['kind']

/** Headings of the navigation, in the order in which they stand. */
export const SECTIONS = ['work', 'clients', 'loans', 'books', 'network', 'phone', 'settings'] as const
export type Section = (typeof SECTIONS)[number]

export interface NavItem {
  readonly to: string
  readonly title: Message
  readonly icon: Icon
  readonly section: Section
  /** Lower stands first within its section; 50 unless told. */
  readonly order?: number
  /** Shown only to holders of this right. */
  readonly access?: Access
  /** Shown only in organisations of this kind; in all unless told. */
  readonly kind?: OrganisationKind
  /** Words beside the title by which Ctrl K finds the page as well. */
  readonly keywords?: Message
}

/** A card of the home page: what waits for this person today in the feature. */
export interface HomeCard {
  readonly id: string
  readonly order?: number
  readonly access?: Access
  readonly kind?: OrganisationKind
  /** Takes two columns where there is room. */
  readonly wide?: boolean
  /** Its content, fetched when the home page shows it. */
  readonly Content: ComponentType
}

/** A card as a feature declares it. */
export type HomeCardDefinition = Omit<HomeCard, 'Content'> & { readonly load: () => Promise<ComponentType> }

/** What a feature keeps in the browser for one person: asked and cleared when that person signs out. */
export interface Device {
  /** What the server does not have yet, each by its name. */
  readonly unsent: (user: string) => Promise<readonly { readonly title: string; readonly count: number }[]>
  readonly forget: (user: string) => Promise<void>
}

/** What a feature tells the shell besides its routes. Export it from the feature's `pages.tsx`. */
export interface Feature {
  readonly nav?: readonly NavItem[]
  readonly homeCards?: readonly HomeCard[]
  readonly device?: () => Promise<Device>
}

export function feature(definition: { nav?: readonly NavItem[]; homeCards?: readonly HomeCardDefinition[]; device?: () => Promise<Device> }): Feature & { readonly isFeature: true } {
  const homeCards = (definition.homeCards ?? []).map(({ load, ...card }) => ({
    ...card,
    Content: lazy(() => load().then((component) => ({ default: component }))),
  }))
  return { nav: definition.nav ?? [], homeCards, ...(definition.device && { device: definition.device }), isFeature: true }
}
