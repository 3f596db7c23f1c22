import type { Tx } from '#platform/db.ts'
import { endAgreements, insertSteps } from './store.ts'

/** Leaving a network ends every agreement with it; `tx` speaks for the institution. */
export async function endSharing(tx: Tx, institution: string, network: string, by: { id: string; name: string }, reason: string): Promise<void> {
  const ended = await endAgreements(tx, institution, network)
  await insertSteps(tx, ended.map((agreement) => ({ institution, agreement, network, kind: 'ended', by, reason })))
}
