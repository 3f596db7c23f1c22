import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { Endpoint } from '#contract/endpoint.ts'
import { cancelPlanItem, recordPlanProgress, reopenPlanItem, sendBackPlanItem, verifyPlanItem, type PlanItemDetailJson } from '#contract/plans.ts'
import type { Message } from '#contract/words/catalogue.ts'
import type { PlanAct } from '#core/diagnostic/plan-can.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { CostDialog } from './cost-dialog.tsx'
import { ProgressDialog } from './progress-dialog.tsx'
import { itemWords, planPageWords } from './words.ts'

const NAMES: Readonly<Record<PlanAct, Message>> = {
  'verify': itemWords.verify, 'report': itemWords.record, 'send-back': itemWords.sendBack, 'book-cost': itemWords.bookCost, 'reopen': itemWords.reopen, 'cancel': itemWords.cancel, 'change': planPageWords.change,
}
/** What waits most stands first, as the page's one button. */
const ORDER: readonly PlanAct[] = ['verify', 'report', 'send-back', 'book-cost', 'change', 'reopen', 'cancel']

export function ItemActs({ item }: { item: PlanItemDetailJson }) {
  const t = useSay()
  const [act, setAct] = useState<PlanAct>()
  const [first, ...others] = ORDER.filter((each) => item.acts.includes(each))
  if (first === undefined) return null
  return (
    <>
      <Button.Group>
        <Button onClick={() => setAct(first)}>{t(NAMES[first])}</Button>
        {others.length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target><Button px="sm" aria-label={t(planPageWords.actsOf, { title: item.title })}><IconChevronDown size={18} /></Button></Menu.Target>
            <Menu.Dropdown>{others.map((other) => <Menu.Item key={other} onClick={() => setAct(other)}>{t(NAMES[other])}</Menu.Item>)}</Menu.Dropdown>
          </Menu>
        )}
      </Button.Group>
      {act && <ActDialog item={item} act={act} close={() => setAct(undefined)} />}
    </>
  )
}

function ActDialog({ item, act, close }: { item: PlanItemDetailJson; act: PlanAct; close: () => void }) {
  if (act === 'report') return <ProgressDialog item={item} endpoint={recordPlanProgress} close={close} />
  if (act === 'book-cost') return <CostDialog item={item} close={close} />
  if (act === 'change') return <ChangeDialog item={item} close={close} />
  if (act === 'verify') return <VerifyDialog item={item} close={close} />
  return <ReasonedDialog item={item} act={act} close={close} />
}

interface DialogProps { readonly item: PlanItemDetailJson; readonly close: () => void }

function VerifyDialog({ item, close }: DialogProps) {
  const t = useSay()
  const command = useDo(verifyPlanItem, { onDone: useSaid(close) })
  return (
    <ConfirmDialog opened close={close} title={item.title} confirm={t(itemWords.verify)} pending={command.isPending} problem={command.error} run={() => command.mutate({ params: { id: item.id }, body: {} })}>
      {t(itemWords.verifyText)}
    </ConfirmDialog>
  )
}

type Reasoned = Endpoint<{ id: string }, undefined, { reason: string }, unknown>
const REASONED: Readonly<Record<'send-back' | 'reopen' | 'cancel', { endpoint: Reasoned; text: Message }>> = {
  'send-back': { endpoint: sendBackPlanItem, text: itemWords.sendBackText }, 'reopen': { endpoint: reopenPlanItem, text: itemWords.reopenText }, 'cancel': { endpoint: cancelPlanItem, text: itemWords.cancelText },
}

function ReasonedDialog({ item, act, close }: DialogProps & { act: keyof typeof REASONED }) {
  const t = useSay()
  const { endpoint, text } = REASONED[act]
  const command = useDo(endpoint, { onDone: useSaid(close) })
  return (
    <ConfirmDialog
      opened close={close} title={item.title} confirm={t(NAMES[act])} askReason pending={command.isPending} problem={command.error} run={(reason) => command.mutate({ params: { id: item.id }, body: { reason } })}
    >
      {t(text)}
    </ConfirmDialog>
  )
}

function useSaid(close: () => void): () => void {
  const t = useSay()
  return () => {
    notifications.show({ message: t(planPageWords.saved) })
    close()
  }
}
