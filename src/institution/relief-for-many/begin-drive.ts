// A new drive: which loans, what they are offered. Its preview begins at once and changes no loan.
import { referenceOf } from '#core/loan/check-digit.ts'
import { formatAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { BeginDrive, DriveSelection } from '#contract/relief-drives.ts'
import type { Actor } from '#platform/actor.ts'
import { nextNumber, runCommand } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { wrongMenu, type DriveDone, type Rooms } from './act-on-drive.ts'
import { rehearsePreview } from './rehearse-preview.ts'
import { countChosen, type Chooser } from './selection-store.ts'
import { insertDrive } from './store.ts'
import { WORTH_THREADS } from './weigh-loans.ts'

export function beginDrive(rooms: Rooms, actor: Actor, asked: { key: string; drive: BeginDrive }): Promise<DriveDone | Refusal> {
  return runCommand(rooms.db, actor, { name: 'begin-drive', key: asked.key, content: asked.drive }, async (tx, { name, selection, menu, note }) => {
    const chooser = chooserOf(rooms, actor)
    const wrong = await wrongMenu(tx, actor.institution, menu, chooser.today)
    if (wrong) return wrong
    const { loans } = await countChosen(tx, chooser, selection)
    if (loans === 0n) return refuse('drive_empty', 'selection')
    const id = newId()
    const number = referenceOf('D', await nextNumber(tx, actor.institution, 'relief-drive'))
    await insertDrive(tx, actor, {
      drive_id: id, number, name, branches: chooser.branches && [...chooser.branches], selection, menu, note: note || null, chosen: Number(loans), previewed_on: chooser.today,
    })
    return {
      answer: { id, state: 'previewing', version: 1 },
      trace: { subject: { kind: 'relief-drive', id }, detail: { number, name, loans: Number(loans) } },
    }
  })
}

export async function countLoans(rooms: Rooms, actor: Actor, selection: DriveSelection) {
  const chooser = chooserOf(rooms, actor)
  const found = await rooms.db.transact({ institution: actor.institution }, (tx) => countChosen(tx, chooser, selection))
  // Nobody waits for a rehearsal, and a preview meets for itself whatever went wrong with it.
  if (found.loans >= WORTH_THREADS) rehearsePreview(rooms.db, actor, chooser, selection).catch(() => undefined)
  return {
    loans: Number(found.loans), clients: Number(found.clients), principal: formatAmount(BigInt(found.principal), currencyOf(actor.currency)?.decimals ?? 2),
    withoutPhone: Number(found.without_phone), withOpenCase: Number(found.with_open_case),
  }
}

const chooserOf = ({ clock }: Rooms, actor: Actor): Chooser =>
  ({ institution: actor.institution, branches: actor.branches === 'all' ? null : actor.branches, today: clock.today(actor.timeZone) })
