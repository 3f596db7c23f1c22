// A network proposes, the member's administrator signs: what the network sees from then on.
import type { FigureGroup } from '#contract/sharing.ts'
import { indicatorGroups } from '#core/indicators/indicator.ts'
import { proposeSharing, signAgreement } from '#institution/sharing/door.ts'
import { newId } from '#platform/ids.ts'
import type { Services } from '#platform/services.ts'
import { expectDone, type TestInstitution } from './institution.ts'

/** Answers the agreement's id. In force since 2020, so that the database's own clock agrees whatever day a test plays on. */
export async function shareWith({ db }: Pick<Services, 'db'>, member: TestInstitution, network: string, groups: readonly FigureGroup[] = indicatorGroups): Promise<string> {
  const director = { id: 'test', name: 'Test', network, channel: 'demo' } as const
  const { ids: [agreement = ''] } = expectDone(await proposeSharing(db, director, newId(), {
    members: [member.id], groups: [...groups], validFrom: '2020-01-01', purpose: 'To look at it together', ranking: false,
  }))
  expectDone(await signAgreement(db, member.people.administrator.actor, newId(), agreement))
  return agreement
}
