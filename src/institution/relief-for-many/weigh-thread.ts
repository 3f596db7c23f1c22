// Runs in a thread: reads and weighs one piece of a preview after the other.
import { workerData } from 'node:worker_threads'
import { answerOrders } from '#platform/answer-orders.ts'
import { openDatabase } from '#platform/db.ts'
import { inColumns } from './loans-store.ts'
import { weighPiece, type PieceToWeigh } from './weigh-piece.ts'

const db = openDatabase(workerData as string, { size: 1 })
answerOrders((piece: PieceToWeigh) => db.transact({ institution: piece.actor.institution }, async (tx) => {
  await tx.run('set transaction read only')
  return inColumns(await weighPiece(tx, piece))
}))
