import type { Actor } from '#platform/actor.ts'
import type { AccessParts } from './parts.ts'
import { readServiceCode } from './store.ts'

/** The drawn telephone speaks for any number, so it is open where nobody's real money is: in the demonstration. */
export const practiceOf = ({ db }: AccessParts, actor: Actor, demo: boolean): Promise<{ open: boolean; code?: string; institution: string }> =>
  db.transact({ institution: actor.institution }, async (tx) => {
    const { ussd_code, name } = await readServiceCode(tx, actor.institution)
    return { open: demo, institution: name, ...(ussd_code !== null && { code: ussd_code }) }
  })
