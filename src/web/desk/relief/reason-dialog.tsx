import type { Endpoint } from '#contract/endpoint.ts'
import * as contract from '#contract/renegotiation.ts'
import type { Message } from '#contract/words/catalogue.ts'
import type { ReliefCase } from '#contract/renegotiation-shapes.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { caseWords, decisionWords } from './words.ts'

type WithReason = Endpoint<{ id: string }, undefined, { reason: string }, ReliefCase>

/** Acts that ask for a reason and nothing else. */
export const REASONED: Readonly<Record<'send-back' | 'refuse' | 'withdraw' | 'appeal' | 'ask-undo' | 'keep' | 'decline', { endpoint: WithReason; title: Message }>> = {
  'send-back': { endpoint: contract.sendBackCase, title: decisionWords.sendBack },
  'refuse': { endpoint: contract.refuseCase, title: decisionWords.refuse },
  'withdraw': { endpoint: contract.withdrawCase, title: decisionWords.withdraw },
  'appeal': { endpoint: contract.appealCase, title: decisionWords.appeal },
  'ask-undo': { endpoint: contract.askUndo, title: decisionWords.askUndo },
  'keep': { endpoint: contract.keepCase, title: decisionWords.keep },
  'decline': { endpoint: contract.declineForClient as unknown as WithReason, title: decisionWords.decline },
}
export type ReasonedAct = keyof typeof REASONED

export function ReasonDialog({ case: shown, act, close }: { case: ReliefCase; act: ReasonedAct; close: () => void }) {
  const t = useSay()
  const { endpoint, title } = REASONED[act]
  const command = useDo(endpoint, { refresh: ['loans'], onDone: close })
  return (
    <ConfirmDialog
      opened close={close} title={t(title)} confirm={t(title)} askReason pending={command.isPending} problem={command.error}
      run={(reason) => command.mutate({ params: { id: shown.id }, body: { reason } })}
    >
      {t(caseWords.ofCase, { number: shown.number, client: shown.clientName })}
    </ConfirmDialog>
  )
}

export function UndoDialog({ case: shown, close }: { case: ReliefCase; close: () => void }) {
  const t = useSay()
  const command = useDo(contract.undoCase, { refresh: ['loans', 'ledger', 'portfolio'], onDone: close })
  return (
    <ConfirmDialog
      opened close={close} title={t(decisionWords.undo)} confirm={t(decisionWords.undo)} pending={command.isPending} problem={command.error}
      run={() => command.mutate({ params: { id: shown.id }, body: {} })}
    >
      {t(decisionWords.undoText)}
    </ConfirmDialog>
  )
}
