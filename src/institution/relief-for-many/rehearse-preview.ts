// A fresh thread weighs slowly until the engine is compiled in it. Whoever counts many loans is about to preview them, and takes
// a while to choose the menu: meanwhile the threads rehearse on some of these loans. What comes out is thrown away.
import type { DriveMenu, DriveSelection } from '#contract/relief-drives.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/db.ts'
import { chosenAfter, type Chooser } from './selection-store.ts'
import { weighingThreads } from './weigh-in-threads.ts'
import { inPieces } from './weigh-loans.ts'

/** Loans for each thread. More of them gain nothing that could be measured. */
const LOANS = 2_000
/** Loans of a piece: a preview that comes meanwhile waits for no more than one. */
const PIECE = 50

const half: DriveMenu = {
  reason: 'other', pays: { kind: 'share', percent: '50' }, allowed: ['holiday', 'extend', 'spread-arrears', 'capacity'], interest: 'accrue', byLaw: false,
}
const pause: DriveMenu = { ...half, pays: { kind: 'pause', instalments: 3 } }

export async function rehearsePreview(db: Database, actor: Actor, chooser: Chooser, selection: DriveSelection): Promise<void> {
  const threads = weighingThreads(db.url)
  if (!threads.cold) return
  const chosen = await db.transact({ institution: actor.institution }, (tx) => chosenAfter(tx, chooser, selection, null, LOANS * threads.size))
  // One menu after the other, so that each thread weighs by both.
  threads.rehearse([half, pause].flatMap((menu) => inPieces(chosen, PIECE).map((loans) => ({ actor, on: chooser.today, menu, leftOut: [], loans }))))
}
