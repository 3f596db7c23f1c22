import { Group } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { caseReasons, type CaseReason } from '#core/loan/case-can.ts'
import type { Unit } from '#core/loan/terms-json.ts'
import { listLoans } from '#contract/loans.ts'
import { openCase } from '#contract/renegotiation.ts'
import { reasonWords } from '#contract/relief-words.ts'
import { useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { FileField, type FileValue } from '#web/ui/file-field.tsx'
import { Form } from '#web/ui/form.tsx'
import { MoneyField } from '#web/ui/money-field.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { PickField } from '#web/ui/pick-field.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { useFields } from '#web/ui/use-fields.ts'
import { reliefWords, requestWords } from './words.ts'

interface Values extends Record<string, unknown> {
  loan: string; reason: string; note: string; attachment: FileValue | undefined
  capacity: { amount: string; rhythm: string; from: string }
}

const RHYTHMS = { '1 week': requestWords.weekly, '2 week': requestWords.fortnightly, '1 month': requestWords.monthly, '3 month': requestWords.quarterly } as const

export function NewRequestPage() {
  const t = useSay()
  const navigate = useNavigate()
  const [address] = useAddressState()
  const { organisation } = useSession()
  const loan = address['loan'] ?? ''
  const chosen = loan === '' ? {} : { chosen: { value: loan, label: address['number'] ?? loan } }
  const fields = useFields<Values>({ loan, reason: '', note: '', attachment: undefined, capacity: { amount: '', rhythm: '1 month', from: '' } }, { draft: 'new-case' })
  const open = useDo(openCase, { refresh: ['loans'] })
  return (
    <>
      <PageHead title={t(reliefWords.newCase)} waits={t(requestWords.waits)} />
      <Panel>
        <Form fields={fields} command={open} submit={t(requestWords.send)} cancel={() => void navigate({ to: '/cases' })} input={(values) => ({ body: bodyOf(values) })}
          onDone={(made) => void navigate({ to: '/cases/$caseId', params: { caseId: made.id } })}>
          <PickField
            label={t(reliefWords.loan)} help={t(requestWords.findLoan)} ask={listLoans} fixed={{ status: 'active' }} {...chosen}
            option={(row) => ({ value: row.id, label: `${row.number} · ${row.client.name}` })} {...fields.getInputProps('loan')}
          />
          <SelectField label={t(reliefWords.reason)} options={caseReasons.map((value) => ({ value, label: t(reasonWords[value]) }))} {...fields.getInputProps('reason')} />
          <Group grow align="flex-start" preventGrowOverflow={false} wrap="wrap">
            <MoneyField label={t(requestWords.amount)} {...fields.getInputProps('capacity.amount')} />
            <SelectField label={t(requestWords.every)} options={Object.entries(RHYTHMS).map(([value, word]) => ({ value, label: t(word) }))} {...fields.getInputProps('capacity.rhythm')} />
            <DateField label={t(requestWords.from)} help={t(requestWords.fromHelp)} required={false} from={organisation.today} {...fields.getInputProps('capacity.from')} />
          </Group>
          <TextField label={t(requestWords.note)} long maxLength={2000} required={false} {...fields.getInputProps('note')} />
          <FileField label={t(requestWords.attachment)} required={false} {...fields.getInputProps('attachment')} />
        </Form>
      </Panel>
    </>
  )
}

function bodyOf({ loan, reason, note, attachment, capacity }: Values) {
  const [every = '1', unit = 'month'] = capacity.rhythm.split(' ')
  return {
    loan, reason: reason as CaseReason,
    capacity: { amount: capacity.amount, every: Number(every), unit: unit as Unit, ...(capacity.from !== '' && { from: capacity.from }) },
    ...(note.trim() !== '' && { note }), ...(attachment && { attachment }),
  }
}
