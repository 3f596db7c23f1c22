import { SimpleGrid, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { applyForGroupLoan } from '#contract/group-loans.ts'
import type { GroupJson } from '#contract/groups.ts'
import { listProducts } from '#contract/products.ts'
import { useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { MoneyField, NumberField } from '#web/ui/money-field.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { applyWords, loanWords } from '../loans/words.ts'
import { groupLoanWords } from './words.ts'

interface Values extends Record<string, unknown> { product: string; count: string; rate: string; disburseOn: string; purpose: string; amounts: Record<string, string> }

/** One application for the members who are given an amount. */
export function ApplyDialog({ group, close }: { group: GroupJson; close: () => void }) {
  const t = useSay()
  const { language } = useLanguage()
  const { organisation } = useSession()
  const members = group.memberships.filter((member) => member.leftOn === undefined)
  const found = useAsk(listProducts, { query: { status: 'active' } })
  const products = (found.data?.items ?? []).filter((product) => product.content.kind === 'group')
  const fields = useFields<Values>({ product: '', count: '', rate: '', disburseOn: organisation.today, purpose: '', amounts: Object.fromEntries(members.map((member) => [member.client, ''])) })
  const apply = useDo(applyForGroupLoan)
  const choose = (id: string) => {
    const limits = products.find((each) => each.id === id)?.content.limits
    fields.setValues({ product: id, ...(limits ? { count: String(limits.count.default), rate: limits.rate.default } : {}) })
  }
  return (
    <Dialog title={t(groupLoanWords.apply)} close={close}>
      <Form
        fields={fields} command={apply} submit={t(loanWords.handIn)} cancel={close}
        input={({ product, count, rate, disburseOn, purpose, amounts }) => ({ body: {
          group: group.id, product, count: Number(count), disburseOn, purpose: purpose.trim(), ...(rate === '' ? {} : { rate }),
          members: members.flatMap(({ client }) => (/[1-9]/.test(amounts[client] ?? '') ? [{ client, amount: amounts[client] ?? '' }] : [])),
        } })}
        onDone={({ number }) => {
          notifications.show({ message: t(groupLoanWords.applied, { number }) })
          close()
        }}
      >
        <SelectField label={t(loanWords.product)} options={products.map((each) => ({ value: each.id, label: each.content.names[language] }))} {...fields.getInputProps('product')} onChange={choose} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NumberField label={t(applyWords.count)} {...fields.getInputProps('count')} />
          <NumberField label={t(applyWords.rate)} decimals={4} unit="%" {...fields.getInputProps('rate')} />
        </SimpleGrid>
        <DateField label={t(applyWords.disburseOn)} from={organisation.today} {...fields.getInputProps('disburseOn')} />
        <TextField label={t(applyWords.purpose)} maxLength={200} {...fields.getInputProps('purpose')} />
        <Text fw={600}>{t(groupLoanWords.amounts)}</Text>
        {members.map((member) => <MoneyField key={member.client} label={member.name} required={false} {...fields.getInputProps(`amounts.${member.client}`)} />)}
      </Form>
    </Dialog>
  )
}
