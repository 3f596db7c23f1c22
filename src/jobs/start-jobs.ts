// What wakes by the clock. Every server runs this; an advisory lock lets one of them do each job at a time, and each job
// may be done twice without harm. See docs/decisions/0004-jobs-by-interval.md for why there is no queue beside the outbox.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '#platform/db.ts'
import type { Log } from '#platform/log.ts'
import { tryJobLock } from './store.ts'

export interface Job {
  /** Names the lock and the log lines. */
  readonly name: string
  readonly everyMs: number
  /** Answers true where more of it waits: then the next turn comes at once. */
  readonly run: () => Promise<unknown>
}

export interface RunningJobs { stop(): Promise<void> }

/** A job that fails is tried again at its next turn; its first failure in a row is logged, the others are silent. */
export function startJobs({ db, log }: { db: Database; log: Log }, jobs: readonly Job[]): RunningJobs {
  const loops = jobs.map((job) => loop(db, log, job))
  return { stop: async () => { await Promise.all(loops.map((each) => each.stop())) } }
}

function loop(db: Database, log: Log, job: Job): RunningJobs {
  const stopping = new AbortController()
  let failing = false
  const turn = async (): Promise<boolean> => {
    try {
      const more = await db.transact({}, async (tx) => (await tryJobLock(tx, job.name)) && (await job.run()) === true)
      failing = false
      return more
    } catch (error) {
      if (!failing) log.warn({ err: error, job: job.name }, 'a job failed and is tried again')
      failing = true
      return false
    }
  }
  const { signal } = stopping
  const rest = (): Promise<void> => sleep(job.everyMs, undefined, { signal, ref: false }).catch(() => undefined)
  const running = (async () => {
    while (!signal.aborted) {
      if (!(await turn())) await rest()
    }
  })()
  return { stop: async () => { stopping.abort(); await running } }
}
