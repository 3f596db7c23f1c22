import type { Database } from '#platform/db.ts'
import { forgetOldSessions } from './session-store.ts'

/** Sessions of more than a day ago, in nobody's name, so that the table's policy shows no others. Answers how many went. */
export const forgetSessions = (db: Database): Promise<number> => db.transact({}, forgetOldSessions)
