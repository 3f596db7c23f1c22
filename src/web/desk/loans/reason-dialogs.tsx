// What ends an application or takes a disbursement back: asked once more, with the reason.
import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { rejectLoan, undoDisbursement, withdrawLoan, type LoanPage } from '#contract/loans.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { actionWords } from './words.ts'

interface Asked { loan: LoanPage; close: () => void }

const kinds = {
  reject: { endpoint: rejectLoan, title: actionWords.reject, text: actionWords.rejectText, done: actionWords.done },
  withdraw: { endpoint: withdrawLoan, title: actionWords.withdraw, text: actionWords.withdrawText, done: actionWords.done },
  undo: { endpoint: undoDisbursement, title: actionWords.undoDisbursement, text: actionWords.undoText, done: actionWords.undone },
} as const

function ReasonDialog({ loan, close, kind }: Asked & { kind: keyof typeof kinds }) {
  const t = useSay()
  const { endpoint, title, text, done } = kinds[kind]
  const send = useDo(endpoint, { refresh: ['ledger', 'portfolio'], onDone: () => {
    notifications.show({ message: t(done) })
    close()
  } })
  return (
    <ConfirmDialog
      opened close={close} title={`${t(title)}: ${loan.number}`} confirm={t(title)} askReason
      run={(reason) => send.mutate({ params: { id: loan.id }, body: { version: loan.version, reason } })} pending={send.isPending} problem={send.error}
    >
      <Text>{t(text)}</Text>
    </ConfirmDialog>
  )
}

export const RejectDialog = (asked: Asked) => <ReasonDialog {...asked} kind="reject" />
export const WithdrawDialog = (asked: Asked) => <ReasonDialog {...asked} kind="withdraw" />
export const UndoDialog = (asked: Asked) => <ReasonDialog {...asked} kind="undo" />
