// What the jobs runner calls: every drive of the institution goes on for a while. Whatever stops it, the next turn goes on there.
import type { Actor } from '#platform/actor.ts'
import { weighSlice } from './weigh-loans.ts'
import { weighInThreads } from './weigh-in-threads.ts'
import { finishDrive, relieveNext, takeInHand } from './relieve-loans.ts'
import type { Rooms } from './act-on-drive.ts'
import { drivesAtWork } from './store.ts'

const TURN_MS = 4_000
const RUN = 100

/** Works on drives until the time is over; answers how many loans or pieces of loans were done. */
export async function advanceDrives(rooms: Rooms, actor: Actor, turn: { readonly ms?: number; readonly most?: number } = {}): Promise<number> {
  const until = performance.now() + (turn.ms ?? TURN_MS)
  const most = turn.most ?? Infinity
  let done = 0
  const mayGoOn = (): boolean => done < most && performance.now() < until
  const at = await rooms.db.transact({ institution: actor.institution }, (tx) => drivesAtWork(tx, actor.institution))
  const elsewhere = weighInThreads(rooms.db.url)
  for (const { drive_id: id, state } of at) {
    if (state === 'previewing') {
      for (let more = true; more && mayGoOn(); done += 1) more = await rooms.db.transact({ institution: actor.institution }, (tx) => weighSlice(tx, actor, id, elsewhere))
    } else {
      while (mayGoOn()) {
        const relieved = await relieveRun(rooms, actor, id, () => { done += 1; return mayGoOn() })
        if (!relieved) break
      }
    }
  }
  return done
}

/** Up to a hundred loans with what is read once for them; false when no more waits. */
async function relieveRun({ db, clock }: Rooms, actor: Actor, id: string, goesOn: () => boolean): Promise<boolean> {
  const today = clock.today(actor.timeZone)
  const inHand = await db.transact({ institution: actor.institution }, (tx) => takeInHand(tx, actor, id, today))
  if (!inHand) return false
  for (let run = 0; run < RUN; run++) {
    if (!(await relieveNext(db, actor, today, inHand))) {
      await db.transact({ institution: actor.institution }, (tx) => finishDrive(tx, actor, id))
      return false
    }
    if (!goesOn()) return true
  }
  return true
}
