// Institutions as a telephone sees them: by the code that is dialled.
import type { Language } from '#contract/words/language.ts'
import type { Tx } from '#platform/db.ts'

export interface HouseRow { readonly id: string; readonly name: string; readonly country: string; readonly currency: string; readonly timeZone: string; readonly language: Language }

export const housesOfCode = (tx: Tx, serviceCode: string): Promise<HouseRow[]> =>
  tx.rows(
    `select institution_id as id, name, country, currency, time_zone as "timeZone", language from institution
     where regexp_replace(ussd_code, '[^0-9*]', '', 'g') = $1 order by institution_id`, [serviceCode.replace(/[^0-9*]/g, '')])
