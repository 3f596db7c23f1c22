import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { LoanPage } from '#contract/loans.ts'
import type { LifeEvent } from '#contract/loan-shapes.ts'
import { reverseRepayment } from '#contract/repayments.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { repaymentWords } from './words.ts'

export function ReverseDialog({ loan, event, close }: { loan: LoanPage; event: LifeEvent; close: () => void }) {
  const t = useSay()
  const formats = useFormats()
  const reverse = useDo(reverseRepayment, { refresh: ['loans', 'ledger', 'portfolio'], onDone: () => {
    notifications.show({ message: t(repaymentWords.reversed) })
    close()
  } })
  return (
    <ConfirmDialog
      opened close={close} title={t(repaymentWords.reverseTitle, { receipt: event.receipt ?? '' })} confirm={t(repaymentWords.reverse)} askReason
      run={(reason) => reverse.mutate({ body: { loan: loan.id, event: event.id, reason } })} pending={reverse.isPending} problem={reverse.error}
    >
      <Text>{t(repaymentWords.reverseText, { amount: formats.money({ amount: event.amount ?? '0', currency: loan.currency }), on: event.on })}</Text>
    </ConfirmDialog>
  )
}
