// The groups of terms, each a few fields that belong together; what has no say under the choices made is not shown.
import { Stack, Switch, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import {
  allocationByWords, amortizationWords, daysInMonthWords, daysInYearWords, excessWords, interestDateWords, methodWords, nthWords, periodWords,
  perWords, roundingWords, savingsMomentWords, savingsReturnWords, shiftWords, taxBasisWords, weekdayWords,
} from '#contract/terms/words.ts'
import { useSay } from '#web/language/language.tsx'
import { DraftChecks, DraftCurrency, DraftDate, DraftMoney, DraftNumber, DraftPercent, DraftSelect, DraftText, useDraftForm } from './fields.tsx'
import classes from './form.module.css'
import { OrderFields } from './order-fields.tsx'
import { CustomDates, Fees, Tranches } from './rows.tsx'
import { fieldWords, groupWords } from './words.ts'

const customParts = { amount: fieldWords.amount, share: fieldWords.share }
const rhythms = { month: fieldWords.month, week: fieldWords.week, day: fieldWords.day }
const monthDays = { 'last-day': fieldWords.lastDay, nth: fieldWords.nthDay }
const portions = { percent: fieldWords.percentKind, amount: fieldWords.amountKind }

/** What the chosen product allows, in words. */
export interface Hints { readonly principal?: string; readonly count?: string; readonly rate?: string }

export function MoneyGroup({ hints }: { hints: Hints }) {
  const { draft } = useDraftForm()
  const one = draft.tranches.length === 0
  return (
    <Stack gap="sm">
      {one && <DraftMoney name="principal" label={fieldWords.principal} help={hints.principal} />}
      {one && <DraftDate name="disbursedOn" label={fieldWords.disbursedOn} />}
      <DraftCurrency />
      <Tranches />
    </Stack>
  )
}

export function InterestGroup({ hints }: { hints: Hints }) {
  const t = useSay()
  const { draft, problems, change } = useDraftForm()
  return (
    <Stack gap="sm">
      <div className={classes.rate}>
        <DraftPercent name="rate" label={fieldWords.rate} />
        <DraftSelect name="per" label={fieldWords.per} options={perWords} help={hints.rate} />
      </div>
      <DraftSelect name="method" label={fieldWords.method} options={methodWords} />
      <DraftSelect name="period" label={fieldWords.period} options={periodWords} />
      {draft.period === 'daily' && <DraftSelect name="daysInMonth" label={fieldWords.daysInMonth} options={daysInMonthWords} order={['actual', '30']} />}
      <DraftSelect name="daysInYear" label={fieldWords.daysInYear} options={daysInYearWords} order={['365', '360', '364', 'actual']} />
      {draft.method === 'declining' && (
        <Switch
          size="md" label={t(fieldWords.recalculate)} checked={draft.recalculate === 'yes'} error={problems['recalculate']}
          onChange={(event) => change({ recalculate: event.currentTarget.checked ? 'yes' : 'no' })}
        />
      )}
    </Stack>
  )
}

export function InstalmentsGroup({ hints }: { hints: Hints }) {
  const { draft } = useDraftForm()
  return (
    <Stack gap="sm">
      <DraftSelect name="amortization" label={fieldWords.amortization} options={amortizationWords} />
      {draft.amortization === 'custom' ? (
        <>
          <DraftSelect name="customBy" label={fieldWords.customBy} options={customParts} />
          <CustomDates />
        </>
      ) : <Rhythm hints={hints} />}
    </Stack>
  )
}

function Rhythm({ hints }: { hints: Hints }) {
  const { draft } = useDraftForm()
  return (
    <>
      <DraftNumber name="count" label={fieldWords.count} help={hints.count} />
      <div className={classes.rate}>
        <DraftNumber name="every" label={fieldWords.every} />
        <DraftSelect name="unit" label={fieldWords.unit} options={rhythms} />
      </div>
      {draft.unit === 'month' && <DraftSelect name="on" label={fieldWords.on} optional options={monthDays} />}
      {draft.unit === 'month' && draft.on === 'nth' && (
        <div className={classes.pair}>
          <DraftSelect name="nth" label={fieldWords.nth} options={nthWords} order={['1', '2', '3', '4', '-1']} />
          <DraftSelect name="weekday" label={fieldWords.weekday} options={weekdayWords} />
        </div>
      )}
      <DraftDate name="firstDueOn" label={fieldWords.firstDueOn} optional />
      <DraftMoney name="roundTo" label={fieldWords.roundTo} optional />
      {draft.amortization === 'equal-instalments' && <FixedField />}
    </>
  )
}

function FixedField() {
  const t = useSay()
  return <DraftMoney name="fixed" label={fieldWords.fixed} optional help={t(fieldWords.fixedHelp)} />
}

const GraceGroup = () => (
  <Stack gap="sm">
    <DraftNumber name="gracePrincipal" label={fieldWords.gracePrincipal} optional />
    <DraftNumber name="graceInterest" label={fieldWords.graceInterest} optional />
    <DraftNumber name="graceFree" label={fieldWords.graceFree} optional />
  </Stack>
)

function CalendarGroup() {
  const t = useSay()
  const { draft, problems, change } = useDraftForm()
  const holiday = Object.entries(problems).find(([field]) => field.startsWith('holidays'))?.[1]
  return (
    <Stack gap="sm">
      <DraftSelect name="shift" label={fieldWords.shift} options={shiftWords} />
      {draft.shift !== 'none' && (
        <>
          <DraftSelect name="interestDates" label={fieldWords.interestDates} options={interestDateWords} />
          <DraftChecks name="weekend" label={fieldWords.weekend} options={weekdayWords} />
          <Textarea
            label={t(fieldWords.holidays)} description={t(fieldWords.holidaysHelp)} error={holiday} size="md" autosize minRows={2}
            value={draft.holidays} onChange={(event) => change({ holidays: event.currentTarget.value })}
          />
        </>
      )}
    </Stack>
  )
}

const FeesGroup = () => (
  <Stack gap="sm">
    <Fees />
    <div className={classes.pair}>
      <DraftText name="taxName" label={fieldWords.taxName} optional />
      <DraftPercent name="taxPercent" label={fieldWords.taxPercent} optional />
    </div>
    <DraftChecks name="taxOn" label={fieldWords.taxOn} options={taxBasisWords} />
  </Stack>
)

function SavingsGroup() {
  const { draft } = useDraftForm()
  return (
    <Stack gap="sm">
      <DraftSelect name="downKind" label={fieldWords.downKind} optional options={portions} />
      {draft.downKind === 'percent' && <DraftPercent name="down" label={fieldWords.value} />}
      {draft.downKind === 'amount' && <DraftMoney name="down" label={fieldWords.value} />}
      <DraftSelect name="savingsKind" label={fieldWords.savingsKind} optional options={portions} />
      {draft.savingsKind === 'percent' && <DraftPercent name="savings" label={fieldWords.value} />}
      {draft.savingsKind === 'amount' && <DraftMoney name="savings" label={fieldWords.value} />}
      {draft.savingsKind !== '' && (
        <>
          <DraftSelect name="savingsWhen" label={fieldWords.when} options={savingsMomentWords} />
          <DraftSelect name="savingsReturned" label={fieldWords.savingsReturned} options={savingsReturnWords} />
        </>
      )}
    </Stack>
  )
}

function PaymentsGroup() {
  return (
    <Stack gap="sm">
      <OrderFields />
      <DraftSelect name="by" label={fieldWords.by} options={allocationByWords} />
      <DraftSelect name="excess" label={fieldWords.excess} options={excessWords} />
      <DraftSelect name="rounding" label={fieldWords.rounding} options={roundingWords} />
    </Stack>
  )
}

export interface TermsGroup { readonly name: keyof typeof groupWords; readonly fields: readonly string[]; readonly Content: (props: { hints: Hints }) => ReactNode }

/** In the order in which a person decides. */
export const termsGroups: readonly TermsGroup[] = [
  { name: 'money', fields: ['currency', 'principal', 'disbursedOn', 'tranches'], Content: MoneyGroup },
  { name: 'interest', fields: ['rate', 'per', 'method', 'period', 'daysInMonth', 'daysInYear', 'recalculate'], Content: InterestGroup },
  { name: 'instalments', fields: ['amortization', 'count', 'every', 'unit', 'on', 'nth', 'weekday', 'firstDueOn', 'roundTo', 'fixed', 'custom'], Content: InstalmentsGroup },
  { name: 'fees', fields: ['fees', 'taxName', 'taxPercent', 'taxOn'], Content: FeesGroup },
  { name: 'grace', fields: ['gracePrincipal', 'graceInterest', 'graceFree'], Content: GraceGroup },
  { name: 'savings', fields: ['down', 'savings', 'savingsWhen', 'savingsReturned'], Content: SavingsGroup },
  { name: 'calendar', fields: ['shift', 'interestDates', 'weekend', 'holidays'], Content: CalendarGroup },
  { name: 'payments', fields: ['order', 'by', 'excess', 'rounding'], Content: PaymentsGroup },
]
