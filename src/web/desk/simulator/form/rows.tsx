// Lists inside the terms: tranches, dates of one’s own, fees. Each row says which it is and can be taken out.
import { Button, CloseButton, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { collectWords, feeBasisWords, feeMomentWords } from '#contract/terms/words.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { MoneyField, NumberField } from '#web/ui/money-field.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { emptyFee, type CustomDraft, type Draft, type FeeDraft, type TrancheDraft } from '../draft.ts'
import { useDraftForm } from './fields.tsx'
import classes from './form.module.css'
import { fieldWords } from './words.ts'

type ListName = 'tranches' | 'custom' | 'fees'

interface RowsProps<Row> {
  readonly name: ListName
  readonly title: Message
  readonly add: Message
  readonly fresh: (rows: readonly Row[]) => Row
  readonly row: (row: Row, set: (part: Partial<Row>) => void, problem: (field: keyof Row & string) => { error?: string }) => ReactNode
}

function Rows<Row extends object>({ name, title, add, fresh, row }: RowsProps<Row>) {
  const t = useSay()
  const { draft, problems, change } = useDraftForm()
  const rows = draft[name] as unknown as readonly Row[]
  const put = (next: readonly Row[]) => change({ [name]: next } as unknown as Partial<Draft>)
  return (
    <Stack gap="sm">
      {rows.map((each, n) => (
        // A row has no name of its own; its place is what it is.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={n} className={classes.row}>
          <Group justify="space-between" mb={4}>
            <Text component="legend" size="sm" fw={600}>{t(title, { n: n + 1 })}</Text>
            <CloseButton aria-label={`${t(fieldWords.remove)}: ${t(title, { n: n + 1 })}`} onClick={() => put(rows.filter((_, place) => place !== n))} />
          </Group>
          {row(each, (part) => put(rows.map((old, place) => (place === n ? { ...old, ...part } : old))), (field) => {
            const problem = problems[`${name}.${n}.${field}`]
            return problem === undefined ? {} : { error: problem }
          })}
        </fieldset>
      ))}
      {problems[name] !== undefined && <Text size="sm" c="var(--warn-ink)" role="alert">{problems[name]}</Text>}
      <Button variant="default" size="sm" leftSection={<IconPlus size={16} />} onClick={() => put([...rows, fresh(rows)])} style={{ alignSelf: 'flex-start' }}>
        {t(add)}
      </Button>
    </Stack>
  )
}

export function Tranches() {
  const t = useSay()
  const { draft } = useDraftForm()
  return (
    <Rows<TrancheDraft>
      name="tranches"
      title={fieldWords.tranche}
      add={fieldWords.addTranche}
      fresh={(rows) => (rows.length === 0 ? { on: draft.disbursedOn, amount: draft.principal } : { on: '', amount: '' })}
      row={(row, set, problem) => (
        <div className={classes.pair}>
          <DateField label={t(fieldWords.disbursedOn)} value={row.on} onChange={(on) => set({ on })} {...problem('on')} />
          <MoneyField label={t(fieldWords.principal)} currency={draft.currency} value={row.amount} onChange={(amount) => set({ amount })} {...problem('amount')} />
        </div>
      )}
    />
  )
}

export function CustomDates() {
  const t = useSay()
  const { draft } = useDraftForm()
  const share = draft.customBy === 'share'
  return (
    <Rows<CustomDraft>
      name="custom"
      title={fieldWords.customRow}
      add={fieldWords.addCustom}
      fresh={() => ({ dueOn: '', part: '' })}
      row={(row, set, problem) => (
        <div className={classes.pair}>
          <DateField label={t(fieldWords.dueOn)} value={row.dueOn} onChange={(dueOn) => set({ dueOn })} {...problem('dueOn')} />
          {share
            ? <NumberField label={t(fieldWords.customShare)} decimals={6} unit="%" value={row.part} onChange={(part) => set({ part })} {...problem('part')} />
            : <MoneyField label={t(fieldWords.customPrincipal)} currency={draft.currency} value={row.part} onChange={(part) => set({ part })} {...problem('part')} />}
        </div>
      )}
    />
  )
}

export const Fees = () => (
  <Rows<FeeDraft>
    name="fees"
    title={fieldWords.fee}
    add={fieldWords.addFee}
    fresh={() => emptyFee}
    row={(row, set, problem) => <FeeRow row={row} set={set} problem={problem} />}
  />
)

interface FeeRowProps { row: FeeDraft; set: (part: Partial<FeeDraft>) => void; problem: (field: keyof FeeDraft & string) => { error?: string } }

function FeeRow({ row, set, problem }: FeeRowProps) {
  const t = useSay()
  const { draft } = useDraftForm()
  const choose = (name: keyof FeeDraft & string, label: Message, options: Readonly<Record<string, Message>>) => (
    <SelectField
      label={t(label)} value={row[name]} onChange={(value) => set({ [name]: value })} {...problem(name)}
      options={Object.entries(options).map(([value, word]) => ({ value, label: t(word) }))}
    />
  )
  const percent = row.kind === 'percent'
  return (
    <Stack gap="xs">
      <TextField label={t(fieldWords.feeName)} maxLength={80} value={row.name} onChange={(name) => set({ name })} {...problem('name')} />
      <div className={classes.pair}>
        {choose('kind', fieldWords.feeKind, { percent: fieldWords.percentKind, amount: fieldWords.amountKind })}
        {percent
          ? <NumberField label={t(fieldWords.value)} decimals={6} unit="%" value={row.value} onChange={(value) => set({ value })} {...problem('value')} />
          : <MoneyField label={t(fieldWords.value)} currency={draft.currency} value={row.value} onChange={(value) => set({ value })} {...problem('value')} />}
      </div>
      {percent && choose('of', fieldWords.of, feeBasisWords)}
      {choose('when', fieldWords.when, feeMomentWords)}
      {row.when === 'disbursement' && choose('collect', fieldWords.collect, collectWords)}
      {row.when === 'overdue' && (
        <>
          <div className={classes.pair}>
            <NumberField label={t(fieldWords.toleranceDays)} required={false} value={row.toleranceDays} onChange={(toleranceDays) => set({ toleranceDays })} {...problem('toleranceDays')} />
            <NumberField label={t(fieldWords.everyDays)} required={false} value={row.everyDays} onChange={(everyDays) => set({ everyDays })} {...problem('everyDays')} />
          </div>
          <MoneyField label={t(fieldWords.cap)} required={false} currency={draft.currency} value={row.cap} onChange={(cap) => set({ cap })} {...problem('cap')} />
        </>
      )}
    </Stack>
  )
}
