import type { Tx } from '#platform/db.ts'

export const institutionName = async (tx: Tx, institution: string): Promise<string> =>
  (await tx.one<{ name: string }>('select name from institution where institution_id = $1', [institution])).name
