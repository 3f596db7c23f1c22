// A slice of a preview: the next loans are weighed by the menu, and the drive remembers how far it came. One transaction.
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { portfolioOn } from '../portfolio/door.ts'
import { inColumns, insertWeighed } from './loans-store.ts'
import { keptPortfolio, previewOf } from './preview-of.ts'
import { chosenAfter } from './selection-store.ts'
import { changeDrive, takeDrive, type DriveRecord } from './store.ts'
import { weighPiece, type PieceToWeigh } from './weigh-piece.ts'

/** Loans that are read and weighed at once. */
const PIECE = 500
/** Pieces of a slice where they are weighed in threads, side by side. */
const SIDE_BY_SIDE = 10
/** A drive of fewer loans is previewed before a thread has started. */
const WORTH_THREADS = 2_000

/** Weighs a piece elsewhere, and gives the rows in columns. */
export type WeighElsewhere = (piece: PieceToWeigh) => Promise<readonly string[]>

/** True while more is to be weighed. Nothing where another server holds the drive or its preview was ended. */
export async function weighSlice(tx: Tx, actor: Actor, id: string, elsewhere: WeighElsewhere): Promise<boolean> {
  const drive = await takeDrive(tx, actor.institution, id, 'previewing')
  if (!drive) return false
  const many = drive.chosen >= WORTH_THREADS
  const size = many ? PIECE * SIDE_BY_SIDE : PIECE
  const chooser = { institution: actor.institution, branches: drive.branches, today: drive.previewed_on }
  const chosen = await chosenAfter(tx, chooser, drive.selection, drive.weighed_to, size)
  const order = { actor, on: drive.previewed_on, menu: drive.menu, leftOut: drive.selection.leftOut ?? [] }
  const here = async (piece: PieceToWeigh): Promise<readonly string[]> => inColumns(await weighPiece(tx, piece))
  const pieces = inPieces(chosen).map((loans) => (many ? elsewhere : here)({ ...order, loans }))
  for (const piece of pieces) piece.catch(() => undefined)
  for (const piece of pieces) await insertWeighed(tx, actor.institution, id, await piece)
  const weighed = drive.weighed + chosen.length
  const weighedTo = chosen.at(-1)?.loan_id ?? drive.weighed_to
  if (chosen.length === size) {
    await changeDrive(tx, actor, drive, { weighed, weighed_to: weighedTo, chosen: Math.max(drive.chosen, weighed) })
    return true
  }
  const portfolio = keptPortfolio(await portfolioOn(tx, actor.institution, drive.previewed_on, 'all'))
  const whole: DriveRecord = { ...drive, weighed, weighed_to: weighedTo, chosen: weighed, portfolio }
  await changeDrive(tx, actor, whole, { state: 'previewed', preview: await previewOf(tx, actor, whole) }, { act: 'weighed' })
  return false
}

function inPieces<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / PIECE) }, (_, n) => items.slice(n * PIECE, (n + 1) * PIECE))
}
