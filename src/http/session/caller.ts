// Who calls: the person of a session and what they may do in the organisation it acts in.
import { findStanding, listMemberships } from '#institution/staff/door.ts'
import { findNetworkStanding, listNetworkMemberships } from '#network/staff/door.ts'
import { platformRights } from '#contract/rights.ts'
import type { Actor } from '#platform/actor.ts'
import type { SignedIn } from '#platform/auth/auth.ts'
import type { OutsideActor } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'

export type OrganisationKind = 'institution' | 'network' | 'platform'
export interface Organisation { readonly id: string; readonly kind: OrganisationKind; readonly name: string }

/** An organisation that one may choose, with what the person is there. */
export interface Place extends Organisation { readonly currency: string; readonly timeZone: string }

export interface Caller {
  readonly session: SignedIn
  readonly place: Place | undefined
  readonly organisations: readonly Organisation[]
  readonly roles: readonly { readonly key: string; readonly name: string | null }[]
  /** Absent where the person belongs nowhere at present. */
  readonly actor: Actor | OutsideActor | undefined
}

/** The platform itself, as a place to work in, has no row of its own. */
export const PLATFORM_ID = '00000000-0000-0000-0000-000000000000'
const PLATFORM: Organisation = { id: PLATFORM_ID, kind: 'platform', name: 'Twiza' }

export async function identify(services: Services, session: SignedIn): Promise<Caller> {
  const organisations = await organisationsOf(services, session.user.id)
  const chosen = organisations.find(({ id }) => id === session.organisation) ?? organisations[0]
  const nowhere: Caller = { session, place: undefined, organisations, roles: [], actor: undefined }
  if (!chosen) return nowhere
  if (chosen.kind === 'platform') return atPlatform(session, organisations)
  return (chosen.kind === 'institution' ? await inInstitution(services, session, chosen, organisations) : await inNetwork(services, session, chosen, organisations)) ?? nowhere
}

export async function organisationsOf({ db, auth }: Services, userId: string): Promise<Organisation[]> {
  const [institutions, networks, isAdmin] = await Promise.all([
    listMemberships(db, userId), listNetworkMemberships(db, userId), auth.accounts.isPlatformAdmin(userId),
  ])
  return [
    ...institutions.map(({ id, name }) => ({ id, name, kind: 'institution' as const })),
    ...networks.map(({ id, name }) => ({ id, name, kind: 'network' as const })),
    ...(isAdmin ? [PLATFORM] : []),
  ]
}

async function inInstitution(services: Services, session: SignedIn, chosen: Organisation, organisations: readonly Organisation[]): Promise<Caller | undefined> {
  const standing = await findStanding(services.db, chosen.id, session.user.id)
  if (!standing) return undefined
  const actor: Actor = {
    kind: 'staff', id: session.user.id, name: standing.name, institution: chosen.id, currency: standing.currency, timeZone: standing.timeZone,
    rights: new Set(standing.rights), branches: standing.branches, channel: 'desk', language: session.user.language,
  }
  return { session, place: { ...chosen, currency: standing.currency, timeZone: standing.timeZone }, organisations, roles: standing.roles, actor }
}

async function inNetwork(services: Services, session: SignedIn, chosen: Organisation, organisations: readonly Organisation[]): Promise<Caller | undefined> {
  const standing = await findNetworkStanding(services.db, chosen.id, session.user.id)
  if (!standing) return undefined
  const actor: OutsideActor = {
    kind: 'network', id: session.user.id, name: standing.personName, network: chosen.id, rights: new Set(standing.rights), language: session.user.language,
  }
  return { session, place: { ...chosen, currency: '', timeZone: standing.timeZone }, organisations, roles: [standing.role], actor }
}

function atPlatform(session: SignedIn, organisations: readonly Organisation[]): Caller {
  const { id, name, language } = session.user
  const actor: OutsideActor = { kind: 'platform', id, name, rights: new Set(platformRights), language }
  return { session, place: { ...PLATFORM, currency: '', timeZone: 'UTC' }, organisations, roles: [{ key: 'platform', name: null }], actor }
}
