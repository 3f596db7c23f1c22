// What terms come to: the figures first, then charts, then the schedule line by line.
import { Button, Stack } from '@mantine/core'
import { useMemo, useState } from 'react'
import { feeMomentWords } from '#contract/terms/words.ts'
import { formatPercent } from '#contract/words/numbers.ts'
import type { QuoteJson } from '#core/loan/terms-json.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Chart } from '#web/ui/chart.tsx'
import { Facts, type Fact } from '#web/ui/facts.tsx'
import { Figure, Figures } from '#web/ui/figure.tsx'
import { Money } from '#web/ui/money.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ScheduleTable } from '#web/ui/schedule-table.tsx'
import { drawnParts, instalmentOf, isSome, sumOf } from './quoted.ts'
import classes from './simulator.module.css'
import { resultWords } from './results/words.ts'

/** A longer schedule is drawn whole only when asked for, so that typing stays quick. */
const SHOWN_AT_ONCE = 120
const DRAWN_MOST = 120

export function Results({ quote }: { quote: QuoteJson }) {
  return (
    <>
      <KeyFigures quote={quote} />
      <Charts quote={quote} />
      <Costs quote={quote} />
      <Schedule quote={quote} />
    </>
  )
}

function KeyFigures({ quote: { terms, schedule, totals, price } }: { quote: QuoteJson }) {
  const t = useSay()
  const formats = useFormats()
  const { currency } = terms
  const { amount, equal } = instalmentOf(currency, schedule)
  const n = schedule.filter((row) => isSome(row.total)).length
  const last = schedule.at(-1)
  return (
    <Figures>
      <Figure label={t(equal ? resultWords.instalment : resultWords.instalmentMost)} note={t(resultWords.instalments, { n })}>
        <Money amount={amount} currency={currency} />
      </Figure>
      <Figure label={t(resultWords.totalToPay)} {...(last ? { note: t(resultWords.until, { on: last.dueOn }) } : {})}>
        <Money amount={totals.total} currency={currency} />
      </Figure>
      <Figure label={t(resultWords.totalCost)} note={t(resultWords.costNote)}>
        <Money amount={price.totalCost} currency={currency} />
      </Figure>
      <Figure label={t(resultWords.eir)} {...(price.apr === null ? {} : { note: t(resultWords.apr, { rate: formats.percent(price.apr, 2) }) })}>
        {price.eir === null ? t(resultWords.noRate) : formats.percent(price.eir, 2)}
      </Figure>
    </Figures>
  )
}

function Charts({ quote }: { quote: QuoteJson }) {
  const t = useSay()
  const formats = useFormats()
  const { currency } = quote.terms
  const { each, parts } = useMemo(() => drawnParts(quote, DRAWN_MOST), [quote])
  const drawn = { categories: parts.map(({ until }) => formats.date(until, 'short')), heading: t(resultWords.due), show: (amount: string) => formats.money({ amount, currency }), height: 230 }
  return (
    <div className={classes.charts}>
      <Panel>
        <Chart
          {...drawn} title={t(each === 1 ? resultWords.parts : resultWords.partsOf, { n: each })} kind="stacked"
          series={[
            { name: t(resultWords.principal), values: parts.map(({ principal }) => principal), ink: 'teal' },
            { name: t(resultWords.interest), values: parts.map(({ interest }) => interest), ink: 'amber' },
            ...(parts.some(({ charges }) => isSome(charges)) ? [{ name: t(resultWords.charges), values: parts.map(({ charges }) => charges), ink: 'plum' } as const] : []),
          ]}
        />
      </Panel>
      <Panel>
        <Chart {...drawn} title={t(resultWords.balance)} kind="area" series={[{ name: t(resultWords.balance), values: parts.map(({ balance }) => balance), ink: 'teal' }]} />
      </Panel>
    </div>
  )
}

function Costs({ quote: { terms, totals } }: { quote: QuoteJson }) {
  const t = useSay()
  const { language } = useLanguage()
  const { currency } = terms
  const money = (amount: string) => <Money amount={amount} currency={currency} />
  const some = (label: string, amount: string): Fact[] => (isSome(amount) ? [{ label, value: money(amount) }] : [])
  const { disbursement } = totals
  const fees = (terms.fees ?? []).map((fee): Fact => {
    const amount = fee.percent === undefined ? money(fee.amount ?? '0') : formatPercent(language, fee.percent)
    const when = t(feeMomentWords[fee.when])
    const sure = fee.when === 'disbursement' || fee.when === 'instalment'
    return { label: fee.name, value: <>{amount} · {sure ? when : t(resultWords.onCondition, { when })}</> }
  })
  return (
    <Panel title={t(resultWords.price)}>
      <Facts
        facts={[
          { label: t(resultWords.received), value: money(disbursement.received) },
          { label: t(resultWords.interest), value: money(totals.interest) },
          ...fees,
          ...some(t(resultWords.feesWithInstalments), totals.fees),
          ...some(t(resultWords.tax), sumOf(currency, [totals.tax, disbursement.tax])),
          ...some(t(resultWords.savings), disbursement.savings),
        ]}
      />
    </Panel>
  )
}

function Schedule({ quote: { terms, schedule } }: { quote: QuoteJson }) {
  const t = useSay()
  const [all, setAll] = useState(false)
  const { currency } = terms
  const shown = all ? schedule : schedule.slice(0, SHOWN_AT_ONCE)
  const lines = shown.map((row) => ({
    number: row.n, due: row.dueOn, principal: row.principal, interest: row.interest, fees: sumOf(currency, [row.fees, row.penalties, row.tax]), total: row.total, balance: row.balance,
  }))
  return (
    <Panel flush>
      <Stack gap="sm" p="md">
        <ScheduleTable lines={lines} currency={currency} caption={t(resultWords.schedule)} />
        {shown.length < schedule.length && (
          <Button variant="default" onClick={() => setAll(true)} className="no-print">
            {t(resultWords.showAll, { n: schedule.length })}
          </Button>
        )}
      </Stack>
    </Panel>
  )
}
