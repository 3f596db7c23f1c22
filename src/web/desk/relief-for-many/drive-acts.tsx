import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DriveAct } from '#core/loan/drive-can.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import * as contract from '#contract/relief-drives.ts'
import type { ReliefDrive } from '#contract/relief-drives.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { driveWords } from './words.ts'

type Act = Exclude<DriveAct, 'leave-out'>
type Plain = Endpoint<{ id: string }, undefined, { reason?: string }, ReliefDrive>

const ACTS: Readonly<Record<Act, { endpoint: unknown; title: Message; text: Message; reason: boolean }>> = {
  'preview': { endpoint: contract.previewDrive, title: driveWords.again, text: driveWords.previewHelp, reason: false },
  'propose': { endpoint: contract.proposeDrive, title: driveWords.propose, text: driveWords.proposeText, reason: false },
  'approve': { endpoint: contract.approveDrive, title: driveWords.approve, text: driveWords.approveText, reason: false },
  'send-back': { endpoint: contract.sendBackDrive, title: driveWords.sendBack, text: driveWords.drive, reason: true },
  'pause': { endpoint: contract.pauseDrive, title: driveWords.pauseAct, text: driveWords.pauseText, reason: true },
  'resume': { endpoint: contract.resumeDrive, title: driveWords.resume, text: driveWords.proposeText, reason: false },
  'cancel': { endpoint: contract.cancelDrive, title: driveWords.cancel, text: driveWords.cancelText, reason: true },
}
const PRIMARY: ReadonlySet<Act> = new Set(['propose', 'approve', 'resume'])

/** What may be done with the drive now, each asked once more. */
export function DriveActs({ drive }: { drive: ReliefDrive }) {
  const t = useSay()
  const [act, choose] = useState<Act>()
  const open = drive.acts.filter((each): each is Act => each !== 'leave-out' && !(each === 'preview' && drive.state === 'previewing'))
  return (
    <>
      {open.toSorted((a, b) => Number(PRIMARY.has(a)) - Number(PRIMARY.has(b))).map((each) => (
        <Button key={each} variant={PRIMARY.has(each) ? 'filled' : 'default'} onClick={() => choose(each)}>{t(ACTS[each].title)}</Button>
      ))}
      {act && <ActDialog drive={drive} act={act} close={() => choose(undefined)} />}
    </>
  )
}

function ActDialog({ drive, act, close }: { drive: ReliefDrive; act: Act; close: () => void }) {
  const t = useSay()
  const { endpoint, title, text, reason: asksReason } = ACTS[act]
  const command = useDo(endpoint as Plain, { refresh: ['cases'], onDone: close })
  const law = act === 'approve' && drive.menu.byLaw && drive.moratorium ? t(driveWords.approveLaw, { reference: drive.moratorium.reference }) : undefined
  return (
    <ConfirmDialog
      opened close={close} title={t(title)} confirm={t(title)} askReason={asksReason} pending={command.isPending} problem={command.error}
      run={(reason) => command.mutate({ params: { id: drive.id }, body: asksReason ? { reason } : {} })}
    >
      {law ?? t(text, { n: drive.state === 'paused' ? drive.waiting : (drive.preview?.fitting ?? 0) })}
    </ConfirmDialog>
  )
}
