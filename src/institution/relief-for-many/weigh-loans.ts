// A slice of a preview: the next loans are weighed by the menu, and the drive remembers how far it came. One transaction.
import type { Actor } from '#platform/actor.ts'
import { toJson, type Tx } from '#platform/db.ts'
import { portfolioOn } from '../portfolio/door.ts'
import { inColumns, insertWeighed } from './loans-store.ts'
import { keptPortfolio, previewOf } from './preview-of.ts'
import { chosenAfter, type ChosenLoan } from './selection-store.ts'
import { changeDrive, takeDrive, type DriveRecord } from './store.ts'
import { weighPiece, type PieceToWeigh } from './weigh-piece.ts'

/** Loans that are read and weighed at once: what is asked once for a piece is shared by as many. */
const PIECE = 500
/** Loans of a slice where its pieces are weighed in threads, side by side. */
const MANY = 5_000
/** A drive of fewer loans is previewed before a thread has started. */
export const WORTH_THREADS = 2_000

/** Weighs a piece elsewhere, and gives the rows in columns. */
export type WeighElsewhere = (piece: PieceToWeigh) => Promise<readonly string[]>

interface Slice { readonly key: string; readonly chosen: readonly ChosenLoan[]; readonly pieces: readonly Promise<readonly string[]>[] }

/** The slice after the one that is being written: the threads weigh it meanwhile. Used only by the drive and for the place that it was begun for. */
let ahead: Slice | undefined

/** True while more is to be weighed. Nothing where another server holds the drive or its preview was ended. */
export async function weighSlice(tx: Tx, actor: Actor, id: string, elsewhere: WeighElsewhere): Promise<boolean> {
  const drive = await takeDrive(tx, actor.institution, id, 'previewing')
  if (!drive) return false
  const many = drive.chosen >= WORTH_THREADS
  const size = many ? MANY : PIECE
  const weigh = many ? elsewhere : async (piece: PieceToWeigh): Promise<readonly string[]> => inColumns(await weighPiece(tx, piece))
  const begun = ahead?.key === keyOf(drive, drive.weighed_to) ? ahead : await beginSlice(tx, actor, drive, { after: drive.weighed_to, size, weigh })
  const { chosen, pieces } = begun
  const whole = chosen.length < size
  const weighedTo = chosen.at(-1)?.loan_id ?? drive.weighed_to
  ahead = many && !whole ? await beginSlice(tx, actor, drive, { after: weighedTo, size, weigh }) : undefined
  for (const piece of pieces) await insertWeighed(tx, actor.institution, id, await piece)
  const weighed = drive.weighed + chosen.length
  if (whole) await finishPreview(tx, actor, { ...drive, weighed, weighed_to: weighedTo, chosen: weighed })
  else await changeDrive(tx, actor, drive, { weighed, weighed_to: weighedTo, chosen: Math.max(drive.chosen, weighed) })
  return !whole
}

const keyOf = ({ drive_id, version, previewed_on, selection, menu }: DriveRecord, after: string | null): string =>
  toJson([drive_id, version, previewed_on, selection, menu, after])

/** Reads which loans come next, and has them weighed. */
async function beginSlice(
  tx: Tx, actor: Actor, drive: DriveRecord, { after, size, weigh }: { after: string | null; size: number; weigh: WeighElsewhere },
): Promise<Slice> {
  const chooser = { institution: actor.institution, branches: drive.branches, today: drive.previewed_on }
  const chosen = await chosenAfter(tx, chooser, drive.selection, after, size)
  const order = { actor, on: drive.previewed_on, menu: drive.menu, leftOut: drive.selection.leftOut ?? [] }
  const pieces = inPieces(chosen, PIECE).map((loans) => weigh({ ...order, loans }))
  for (const piece of pieces) piece.catch(() => undefined)
  return { key: keyOf(drive, after), chosen, pieces }
}

async function finishPreview(tx: Tx, actor: Actor, weighed: DriveRecord): Promise<void> {
  const whole = { ...weighed, portfolio: keptPortfolio(await portfolioOn(tx, actor.institution, weighed.previewed_on, 'all')) }
  await changeDrive(tx, actor, whole, { state: 'previewed', preview: await previewOf(tx, actor, whole) }, { act: 'weighed' })
}

export function inPieces<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size))
}
