// PostgreSQL refuses to run as root. Started by root, it runs as another user: the one who owns the data already, or the
// first of a short list that this machine knows.
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The user as whom PostgreSQL runs; undefined means: as ourselves. */
export interface RunAs { readonly uid: number; readonly gid: number; readonly name: string }

const PREFERRED = ['twiza', 'postgres', 'nobody']

/** Throws when we are root and the machine has no user to run as. */
export function chooseRunAs(existingData?: string, accounts = readAccounts()): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = existingData === undefined ? undefined : statSync(existingData)
  if (owner && owner.uid !== 0) {
    return { uid: owner.uid, gid: owner.gid, name: accounts.find((account) => account.uid === owner.uid)?.name ?? String(owner.uid) }
  }
  for (const name of PREFERRED) {
    const account = accounts.find((candidate) => candidate.name === name && candidate.uid !== 0)
    if (account) return account
  }
  throw new Error(`PostgreSQL does not run as root, and this machine has none of the users ${PREFERRED.join(', ')}. `
    + 'Create one of them, start Twiza as an ordinary user, or set DATABASE_URL to a server of your own.')
}

function readAccounts(): RunAs[] {
  return readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':')).filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}

/** May that user pass through every folder down to `path`, which must exist? Access lists beyond the mode bits are not asked. */
export function canReach(path: string, runAs: RunAs | undefined): boolean {
  if (!runAs) return true
  for (let folder = realpathSync(path); ; folder = dirname(folder)) {
    if (!mayPass(folder, runAs)) return false
    if (folder === dirname(folder)) return true
  }
}

function mayPass(folder: string, runAs: RunAs): boolean {
  const { uid, gid, mode } = statSync(folder)
  if (uid === runAs.uid) return (mode & 0o100) !== 0
  return (mode & (gid === runAs.gid ? 0o010 : 0o001)) !== 0
}
