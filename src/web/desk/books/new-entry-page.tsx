import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { listBranches } from '#contract/branches.ts'
import { listAccounts, recordEntry } from '#contract/ledger.ts'
import { formatAmount, parseAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { useFormats } from '#web/language/formats.ts'
import { DateField } from '#web/ui/date-field.tsx'
import { Form } from '#web/ui/form.tsx'
import { MoneyField } from '#web/ui/money-field.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { SelectField, type Option } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields, type Fields } from '#web/ui/use-fields.ts'
import { bookWords } from './words.ts'

interface Line { account: string; debit: string; credit: string }
interface Values extends Record<string, unknown> { valueOn: string; branchId: string; memo: string; lines: Line[] }
const blank: Line = { account: '', debit: '', credit: '' }

export function NewEntryPage() {
  const t = useSay()
  const navigate = useNavigate()
  const { language } = useLanguage()
  const { organisation } = useSession()
  const fields = useFields<Values>({ valueOn: organisation.today, branchId: '', memo: '', lines: [blank, blank] }, { draft: 'new-entry' })
  const chart = useAsk(listAccounts, {})
  const branches = useAsk(listBranches, {})
  const record = useDo(recordEntry)
  const accounts = (chart.data?.items ?? []).filter((each) => each.manual && !each.heading && each.closedOn === null)
    .map((each) => ({ value: each.code, label: `${each.code} ${each.names[language]}` }))
  return (
    <>
      <PageHead title={t(bookWords.newEntry)} waits={t(bookWords.newEntryWaits)} />
      <Panel>
        <Form
          fields={fields}
          command={record}
          submit={t(bookWords.post)}
          cancel={() => void navigate({ to: '/journal' as '/' })}
          input={(values) => ({ body: { ...values, lines: values.lines.map(sent) } })}
          onDone={(posted) => {
            notifications.show({ message: t(bookWords.posted, { number: posted.number, on: posted.bookedOn }) })
            void navigate({ to: `/journal/${posted.entryId}` as '/' })
          }}
        >
          <Group grow align="flex-start">
            <DateField label={t(bookWords.valueOn)} to={organisation.today} {...fields.getInputProps('valueOn')} />
            <SelectField
              label={t(bookWords.branch)}
              options={(branches.data?.items ?? []).map((each) => ({ value: each.id, label: each.name }))}
              {...fields.getInputProps('branchId')}
            />
          </Group>
          <TextField label={t(bookWords.memo)} {...fields.getInputProps('memo')} />
          <Lines fields={fields} accounts={accounts} currency={organisation.currency} />
        </Form>
      </Panel>
    </>
  )
}

const sent = (line: Line) => ({ account: line.account, ...(line.debit && { debit: line.debit }), ...(line.credit && { credit: line.credit }) })

function Lines({ fields, accounts, currency }: { fields: Fields<Values>; accounts: readonly Option[]; currency: string }) {
  const t = useSay()
  return (
    <Stack gap="xs">
      {fields.values.lines.map((_line, place) => (
        <Group key={place} align="flex-end" wrap="wrap" gap="xs">
          <div style={{ flex: '2 1 14rem' }}><SelectField label={t(bookWords.account)} options={accounts} {...fields.getInputProps(`lines.${place}.account`)} /></div>
          <div style={{ flex: '1 1 8rem' }}><MoneyField label={t(bookWords.debit)} required={false} {...fields.getInputProps(`lines.${place}.debit`)} /></div>
          <div style={{ flex: '1 1 8rem' }}><MoneyField label={t(bookWords.credit)} required={false} {...fields.getInputProps(`lines.${place}.credit`)} /></div>
          <ActionIcon
            variant="subtle" color="gray" size={44} aria-label={t(bookWords.removeLine)} disabled={fields.values.lines.length <= 2}
            onClick={() => fields.removeListItem('lines', place)}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </Group>
      ))}
      <Group justify="space-between">
        <Button variant="light" onClick={() => fields.insertListItem('lines', blank)}>{t(bookWords.addLine)}</Button>
        <Meeting lines={fields.values.lines} currency={currency} />
      </Group>
    </Stack>
  )
}

function Meeting({ lines, currency }: { lines: readonly Line[]; currency: string }) {
  const t = useSay()
  const formats = useFormats()
  const decimals = currencyOf(currency)?.decimals ?? 2
  const units = (text: string): bigint => {
    const amount = parseAmount(text === '' ? '0' : text, decimals)
    return typeof amount === 'bigint' ? amount : 0n
  }
  const difference = lines.reduce((sum, line) => sum + units(line.debit) - units(line.credit), 0n)
  if (difference === 0n) return <Text size="sm" c="dimmed">{t(bookWords.meets)}</Text>
  const size = difference < 0n ? -difference : difference
  return <Text size="sm" c="var(--warn-ink)">{t(bookWords.difference, { amount: formats.money({ amount: formatAmount(size, decimals), currency }) })}</Text>
}
