import { Button, Group, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { LoanPage } from '#contract/loans.ts'
import { useSay } from '#web/language/language.tsx'
import { RefundDialog, SettleDialog } from '../repayments/settle-dialog.tsx'
import { ApproveDialog } from './approve-dialog.tsx'
import { DisburseDialog } from './disburse-dialog.tsx'
import { RejectDialog, UndoDialog, WithdrawDialog } from './reason-dialogs.tsx'
import { actionWords } from './words.ts'

type Asking = 'approve' | 'reject' | 'withdraw' | 'disburse' | 'undo-disbursement' | 'settle' | 'refund'

const words = {
  approve: actionWords.approve, reject: actionWords.reject, withdraw: actionWords.withdraw, disburse: actionWords.disburse,
  'undo-disbursement': actionWords.undoDisbursement, settle: actionWords.settle, refund: actionWords.refund,
} as const

/** What this person may do with the loan now, by the one table that the server asks too; the first is the primary action. */
export function LoanActions({ loan }: { loan: LoanPage }) {
  const t = useSay()
  const [asking, ask] = useState<Asking>()
  const close = () => ask(undefined)
  const { can } = loan
  const possible = (Object.keys(words) as Asking[]).filter((action) => can[action] === true)
  const primary = (['approve', 'disburse'] as const).find((action) => can[action] === true)
  const rest = possible.filter((action) => action !== primary)
  return (
    <Group gap="sm">
      {(rest.length > 0 || can.renegotiate === true) && (
        <Menu position="bottom-end">
          <Menu.Target><Button variant="default" rightSection={<IconChevronDown size={16} />}>{t(actionWords.more)}</Button></Menu.Target>
          <Menu.Dropdown>
            {rest.map((action) => <Menu.Item key={action} onClick={() => ask(action)}>{t(words[action])}</Menu.Item>)}
            {can.renegotiate === true && <Menu.Item component={Link} to="/cases/new" search={{ loan: loan.id } as never}>{t(actionWords.renegotiate)}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
      {primary && <Button onClick={() => ask(primary)}>{t(words[primary])}</Button>}
      {can.repay === true && <Button component={Link} to={`/loans/${loan.id}/repay` as '/'}>{t(actionWords.repay)}</Button>}
      {asking !== undefined && <Asked asking={asking} loan={loan} close={close} />}
    </Group>
  )
}

function Asked({ asking, loan, close }: { asking: Asking; loan: LoanPage; close: () => void }) {
  const navigate = useNavigate()
  switch (asking) {
    case 'approve': return <ApproveDialog loan={loan} close={close} />
    case 'disburse': return <DisburseDialog loan={loan} close={close} />
    case 'reject': return <RejectDialog loan={loan} close={close} />
    case 'withdraw': return <WithdrawDialog loan={loan} close={close} />
    case 'undo-disbursement': return <UndoDialog loan={loan} close={close} />
    case 'settle': return <SettleDialog loan={loan} close={close} give={() => void navigate({ to: '.', search: { tab: 'movements' } as never })} />
    case 'refund': return <RefundDialog loan={loan} close={close} />
  }
}
