import { notifications } from '@mantine/notifications'
import { changePlanItem, type PlanItemDetailJson } from '#contract/plans.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { itemBody, ItemFields, type ItemValues } from './item-fields.tsx'
import { itemWords, planPageWords } from './words.ts'

export function ChangeDialog({ item, close }: { item: PlanItemDetailJson; close: () => void }) {
  const t = useSay()
  const { theme, title, content = '', owner, startOn, dueOn, budget, fundingSource = '' } = item
  const fields = useFields<ItemValues & { reason: string }>({ theme, title, content, owner, startOn, dueOn, budget, fundingSource, reason: '' })
  const change = useDo(changePlanItem)
  return (
    <Dialog close={close} title={t(planPageWords.change)}>
      <Form
        fields={fields} command={change} submit={t(planPageWords.change)} cancel={close}
        input={({ reason, ...values }) => ({ params: { id: item.id }, body: { ...itemBody(values), recommendations: item.serves.map(({ id }) => id), version: item.version, reason: reason.trim() } })}
        onDone={() => {
          notifications.show({ message: t(planPageWords.saved) })
          close()
        }}
      >
        <ItemFields props={(name) => fields.getInputProps(name)} currency={item.currency} />
        <TextField label={t(itemWords.reason)} long maxLength={500} {...fields.getInputProps('reason')} />
      </Form>
    </Dialog>
  )
}
