import { Skeleton, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { changePlanItem, listRecommendations, type PlanItemDetailJson } from '#contract/plans.ts'
import { themeWords } from '#contract/plans/words.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { ChecksField } from '#web/ui/checks-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import type { FieldProps } from '#web/ui/field-props.ts'
import { Form } from '#web/ui/form.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { itemBody, ItemFields, type ItemValues } from './item-fields.tsx'
import { itemWords, planPageWords } from './words.ts'

export function ChangeDialog({ item, close }: { item: PlanItemDetailJson; close: () => void }) {
  const t = useSay()
  const { theme, title, content = '', owner, startOn, dueOn, budget, fundingSource = '' } = item
  const fields = useFields<ItemValues & { reason: string; recommendations: readonly string[] }>({
    theme, title, content, owner, startOn, dueOn, budget, fundingSource, reason: '', recommendations: item.serves.map(({ id }) => id),
  })
  const change = useDo(changePlanItem)
  return (
    <Dialog close={close} title={t(planPageWords.change)}>
      <Form
        fields={fields} command={change} submit={t(planPageWords.change)} cancel={close}
        input={({ reason, recommendations, ...values }) => ({ params: { id: item.id }, body: { ...itemBody(values), recommendations: [...recommendations], version: item.version, reason: reason.trim() } })}
        onDone={() => {
          notifications.show({ message: t(planPageWords.saved) })
          close()
        }}
      >
        <ItemFields props={(name) => fields.getInputProps(name)} currency={item.currency} />
        <Served item={item} props={fields.getInputProps('recommendations')} />
        <TextField label={t(itemWords.reason)} long maxLength={500} {...fields.getInputProps('reason')} />
      </Form>
    </Dialog>
  )
}

/** What it answers: of all that is recommended to the member, and what it answered so far. */
function Served({ item, props }: { item: PlanItemDetailJson; props: Omit<FieldProps<readonly string[]>, 'label'> }) {
  const t = useSay()
  const asked = useAsk(listRecommendations, { query: { member: item.member.id, limit: 200 } })
  const known = new Map(item.serves.map(({ id, content }) => [id, content]))
  for (const { id, content, state, theme } of asked.data?.items ?? []) if (state !== 'dropped') known.set(id, `${content} · ${t(themeWords[theme])}`)
  if (asked.isPending) return <Skeleton height={44} />
  if (known.size === 0) return <Text size="sm" c="dimmed">{t(itemWords.servesNothing)}</Text>
  return <ChecksField label={t(itemWords.servesChange)} required={false} options={[...known].map(([value, label]) => ({ value, label }))} {...props} />
}
