// A process number alone does not name a process: the system gives it again. Its time of birth tells the two apart.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What tells this life of process `pid` from any other with that number; undefined when no such process lives. */
export function processIdentity(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps(pid, 'lstart')
  const stat = readOrNothing(`/proc/${pid}/stat`)
  if (stat === undefined) return undefined
  // The second field, the program's name, may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z') return undefined
  return `${readOrNothing('/proc/sys/kernel/random/boot_id')?.trim() ?? ''} ${fields[19]}`
}

/** The words with which process `pid` was started, or undefined when it is gone or may not be looked at. */
export function commandLine(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps(pid, 'command')
  return readOrNothing(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() || undefined
}

function ps(pid: number, column: 'lstart' | 'command'): string | undefined {
  return spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || undefined
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
