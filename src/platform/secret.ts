// The secret that signs cookies. A given one is used as it is; else one is made once and kept where only the owner reads it.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Two processes that start together end with the same secret: the first to write wins. */
export async function loadSecret(dataFolder: string, given: string | undefined): Promise<string> {
  if (given !== undefined) return given
  const file = join(dataFolder, 'secret')
  await mkdir(dataFolder, { recursive: true })
  await writeFile(file, randomBytes(36).toString('base64url'), { flag: 'wx', mode: 0o600 })
    .catch((error: NodeJS.ErrnoException) => { if (error.code !== 'EEXIST') throw error })
  const secret = (await readFile(file, 'utf8')).trim()
  if (secret.length < 32) throw new Error(`${file} is damaged: remove it, and everybody signs in again.`)
  return secret
}
