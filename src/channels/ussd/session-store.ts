// Sessions of one telephone, behind the wall of its number's key.
import { toJson, type Tx } from '#platform/db.ts'
import type { State } from './state.ts'

export interface SessionRow {
  readonly hop: number
  readonly state: State | Record<string, never>
  readonly screen: string | null
  readonly ended: boolean
}

export interface SessionKey { readonly phoneKey: string; readonly gateway: string; readonly sessionId: string }

const place = ({ phoneKey, gateway, sessionId }: SessionKey): string[] => [phoneKey, gateway, sessionId]

export const readSession = (tx: Tx, key: SessionKey): Promise<SessionRow | undefined> =>
  tx.maybe('select hop, state, screen, ended from ussd_session where phone_key = $1 and gateway = $2 and session_id = $3', place(key))

/** A session that a crash of the server loses is dialled again, and its acts carry keys; so no hop waits for the disk. */
const UNAWAITED = `(select set_config('synchronous_commit', 'off', true)) as unawaited`

export interface NewSession { readonly serviceCode: string; readonly network: string | undefined; readonly at: Date }

export const insertSession = (tx: Tx, key: SessionKey, { serviceCode, network, at }: NewSession): Promise<number> =>
  tx.run(
    `insert into ussd_session (phone_key, gateway, session_id, service_code, network, started_at, last_hop_at)
     select $1, $2, $3, $4, $5, $6::timestamptz, $6::timestamptz from ${UNAWAITED} on conflict do nothing`, [...place(key), serviceCode, network ?? null, at])

/** The newest session that was cut in the middle, and not before `since`. */
export const readCutSession = (tx: Tx, key: SessionKey, serviceCode: string, since: Date): Promise<{ state: State } | undefined> =>
  tx.maybe(
    `select state from ussd_session
     where phone_key = $1 and gateway = $2 and session_id <> $3 and service_code = $4 and not ended and hop >= 0 and last_hop_at >= $5
     order by last_hop_at desc limit 1`, [...place(key), serviceCode, since])

/** Older sessions of this telephone say nothing any more: she goes on in this one. One that is being answered just now is left alone. */
export const closeOthers = (tx: Tx, key: SessionKey): Promise<number> =>
  tx.run(
    `update ussd_session s set ended = true, state = '{}' from (
       select phone_key, gateway, session_id from ussd_session
       where phone_key = $1 and gateway = $2 and session_id <> $3 and not ended order by session_id for update skip locked) as old
     where s.phone_key = old.phone_key and s.gateway = old.gateway and s.session_id = old.session_id`, place(key))

export interface Hop { readonly before: number; readonly hop: number; readonly state: State; readonly screen: string; readonly ended: boolean; readonly at: Date }

/** Zero where this hop was answered meanwhile by a twin of the request. What an ended session knew is forgotten. */
export const saveHop = (tx: Tx, key: SessionKey, { before, hop, state, screen, ended, at }: Hop): Promise<number> =>
  tx.run(
    `update ussd_session set hop = $5, state = $6, screen = $7, ended = $8, last_hop_at = $9 from ${UNAWAITED}
     where phone_key = $1 and gateway = $2 and session_id = $3 and hop = $4`,
    [...place(key), before, hop, ended ? '{}' : toJson(state), screen, ended, at])

export const noteOutcome = (tx: Tx, key: SessionKey, outcome: 'success' | 'incomplete' | 'failed'): Promise<number> =>
  tx.run('update ussd_session set outcome = $4 where phone_key = $1 and gateway = $2 and session_id = $3', [...place(key), outcome])

/** The policy of the table lets this see sessions of more than a day ago only: it must be run in no one's name. */
export const forgetOldSessions = (tx: Tx): Promise<number> => tx.run('delete from ussd_session')
