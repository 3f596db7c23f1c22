import { Button, Group, Text } from '@mantine/core'
import { IconCopy, IconPencil, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { sayTerms } from '#contract/terms/say-terms.ts'
import { useSession } from '#web/api/session.ts'
import { currencyDecimals } from '#contract/words/numbers.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Chart } from '#web/ui/chart.tsx'
import { Money } from '#web/ui/money.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { encodeDraft } from './draft-address.ts'
import { firstDraft } from './draft.ts'
import { instalmentOf } from './quoted.ts'
import { balancesOn, compareTerms, readSets, slots, type Slot, type TermsSet } from './sets.ts'
import classes from './simulator.module.css'
import { compareWords, resultWords } from './results/words.ts'
import { simulatorWords } from './words.ts'

const INKS = ['teal', 'amber', 'plum'] as const
const letterOf = (slot: Slot): string => slot.toUpperCase()

/** Two or three sets of terms side by side; the address holds them all. */
export function ComparePage() {
  const t = useSay()
  const { organisation } = useSession()
  const [state, change] = useAddressState()
  const given = readSets(state)
  const first = encodeDraft(firstDraft(organisation.currency, organisation.today, currencyDecimals(organisation.currency)))
  const sets = given.length > 0 ? given : readSets({ a: first, b: first })
  const free = slots.find((slot) => !sets.some((set) => set.slot === slot))
  const last = sets.at(-1)
  const add = free && last && (
    <Button leftSection={<IconCopy size={18} />} onClick={() => change({ ...addressOf(sets), [free]: encodeDraft(last.draft) })}>{t(compareWords.add)}</Button>
  )
  return (
    <>
      <PageHead title={t(simulatorWords.compareTitle)} waits={t(compareWords.waits, { n: sets.length })} action={add} more={<PrintButton />} />
      <Panel flush>
        <ScrollBox label={t(simulatorWords.compareTitle)}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t(compareWords.results)}</th>
                {sets.map((set) => (
                  <th key={set.slot} scope="col"><SetHead set={set} sets={sets} remove={sets.length > 2 ? () => change({ [set.slot]: undefined }) : undefined} /></th>
                ))}
              </tr>
            </thead>
            <ResultRows sets={sets} />
            <TermRows sets={sets} />
          </table>
        </ScrollBox>
      </Panel>
      <Balances sets={sets} />
    </>
  )
}

const addressOf = (sets: readonly TermsSet[]): Record<string, string> => Object.fromEntries(sets.map((set) => [set.slot, encodeDraft(set.draft)]))

function SetHead({ set, sets, remove }: { set: TermsSet; sets: readonly TermsSet[]; remove: (() => void) | undefined }) {
  const t = useSay()
  const name = t(compareWords.set, { letter: letterOf(set.slot) })
  const search = { ...addressOf(sets), slot: set.slot, terms: encodeDraft(set.draft) }
  return (
    <>
      <Text fw={650}>{name}</Text>
      <Group gap={4} className="no-print">
        <Button component={Link} to={'/simulator' as '/'} search={search as never} size="compact-sm" variant="subtle" leftSection={<IconPencil size={16} />} aria-label={`${t(compareWords.change)}: ${name}`}>
          {t(compareWords.change)}
        </Button>
        {remove && <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconX size={16} />} onClick={remove} aria-label={`${t(compareWords.remove)}: ${name}`}>{t(compareWords.remove)}</Button>}
      </Group>
      {!set.quoted.quote && <Text size="sm" c="var(--warn-ink)">{t(compareWords.wrong)}</Text>}
    </>
  )
}

/** Decimal texts of one sign are compared by length, then by their digits. */
function lowest(values: readonly (string | undefined)[]): number | undefined {
  const known = values.flatMap((value, n) => (value === undefined ? [] : [{ value: padded(value), n }]))
  const [least, next] = known.toSorted((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
  return least && next && known.length === values.length && least.value !== next.value ? least.n : undefined
}
const padded = (value: string): string => value.split('.').map((part, n) => (n === 0 ? part.padStart(24, '0') : part.padEnd(8, '0'))).join('.')

function ResultRows({ sets }: { sets: readonly TermsSet[] }) {
  const t = useSay()
  const formats = useFormats()
  const quotes = sets.map(({ quoted }) => quoted.quote)
  const due = quotes.map((quote) => quote && instalmentOf(quote.terms.currency, quote.schedule))
  const money = (set: number, amount: string): ReactNode => <Money amount={amount} currency={quotes[set]?.terms.currency ?? 'MAD'} />
  const row = (label: string, values: readonly (string | undefined)[], show: (value: string, set: number) => ReactNode, best = true) => (
    <tr data-differs={new Set(values).size > 1}>
      <th scope="row">{label}</th>
      {values.map((value, n) => (
        <td key={sets[n]?.slot}>
          <span className={classes.big}>{value === undefined ? '–' : show(value, n)}</span>
          {best && lowest(values) === n && <span className={classes.best}>{t(compareWords.least)}</span>}
        </td>
      ))}
    </tr>
  )
  return (
    <tbody>
      {row(t(due.every((each) => each?.equal !== false) ? resultWords.instalment : resultWords.instalmentMost), due.map((each) => each?.amount), (value, n) => money(n, value))}
      {row(t(resultWords.totalCost), quotes.map((quote) => quote?.price.totalCost), (value, n) => money(n, value))}
      {row(t(resultWords.totalToPay), quotes.map((quote) => quote?.totals.total), (value, n) => money(n, value))}
      {row(t(resultWords.received), quotes.map((quote) => quote?.totals.disbursement.received), (value, n) => money(n, value), false)}
      {row(t(resultWords.eir), quotes.map((quote) => quote?.price.eir ?? undefined), (value) => formats.percent(value, 2))}
      {row(t(resultWords.lastDue), quotes.map((quote) => quote?.schedule.at(-1)?.dueOn), (value) => formats.date(value), false)}
    </tbody>
  )
}

function TermRows({ sets }: { sets: readonly TermsSet[] }) {
  const t = useSay()
  const { language } = useLanguage()
  return (
    <tbody>
      {compareTerms(sets.map(({ quoted }) => (quoted.quote ? sayTerms(language, quoted.terms) : []))).map(({ key, label, values, differs }) => (
        <tr key={key} data-differs={differs}>
          <th scope="row">{label}{differs && <Text span size="xs" c="var(--warn-ink)" display="block">{t(compareWords.differs)}</Text>}</th>
          {values.map((value, n) => <td key={sets[n]?.slot}>{value ?? '–'}</td>)}
        </tr>
      ))}
    </tbody>
  )
}

function Balances({ sets }: { sets: readonly TermsSet[] }) {
  const t = useSay()
  const formats = useFormats()
  const drawn = sets.flatMap((set, n) => (set.quoted.quote ? [{ set, quote: set.quoted.quote, ink: INKS[n] ?? 'teal' }] : []))
  if (drawn.length === 0) return null
  const { dates, balances } = balancesOn(drawn.map(({ quote }) => quote))
  return (
    <Panel>
      <Chart
        title={t(compareWords.chart)} kind="line" categories={dates.map((date) => formats.date(date, 'short'))} heading={t(resultWords.due)} height={300}
        series={drawn.map(({ set, ink }, n) => ({ name: t(compareWords.set, { letter: letterOf(set.slot) }), values: balances[n] ?? [], ink }))}
      />
    </Panel>
  )
}
