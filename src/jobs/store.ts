import type { Tx } from '#platform/db.ts'

/** Held until the transaction ends; false where another server has it. */
export const tryJobLock = async (tx: Tx, job: string): Promise<boolean> =>
  (await tx.one<{ held: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held', [`job ${job}`])).held

export interface HouseRow { readonly id: string; readonly currency: string; readonly timeZone: string; readonly language: 'en' | 'fr' | 'ar' | 'rw' }

export const allHouses = (tx: Tx): Promise<HouseRow[]> =>
  tx.rows('select institution_id as id, currency, time_zone as "timeZone", language from institution order by institution_id')
