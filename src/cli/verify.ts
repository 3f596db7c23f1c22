// `twiza verify`: rebuilds balances from the facts and reports every difference. Exit 0 when all agrees, 1 when not.
import { institutions, verifyInstitution, type InstitutionRow } from '#institution/verification/door.ts'
import type { Actor } from '#platform/actor.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase, type Database } from '#platform/db.ts'
import { reachDatabase } from '#platform/embedded/reach-database.ts'

/** With names (short names of institutions) as arguments, only these. */
export async function verify(names: readonly string[]): Promise<number> {
  const reached = await reachDatabase(readConfig(process.env, process.cwd()), (line) => process.stderr.write(`${line}\n`))
  const db = openDatabase(reached.adminUrl, { size: 2 })
  try {
    const all = await db.transact({}, institutions)
    const wanted = all.filter((each) => names.length === 0 || names.includes(each.slug))
    let differences = 0
    for (const each of wanted) differences += await report(db, each)
    process.stdout.write(`${wanted.length} institutions, ${differences} differences\n`)
    return differences === 0 ? 0 : 1
  } finally {
    await db.close()
    await reached.release()
  }
}

async function report(db: Database, institution: InstitutionRow): Promise<number> {
  const { loans, differences } = await verifyInstitution(db, verifierOf(institution))
  process.stdout.write(`${institution.slug}: ${loans} loans, ${differences.length} differences\n`)
  for (const each of differences) process.stdout.write(`  ${each.where}: the facts say ${each.expected || 'nothing'}, found ${each.found || 'nothing'}\n`)
  return differences.length
}

const verifierOf = (row: InstitutionRow): Actor => ({
  kind: 'system', id: 'verify', name: 'verify', institution: row.institution_id, currency: row.currency, timeZone: row.time_zone,
  rights: new Set(), branches: 'all', channel: 'job', language: row.language,
})
