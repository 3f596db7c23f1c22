import { Stack, Text } from '@mantine/core'
import { sayRefusal } from '#contract/refusals.ts'
import type { QuoteJson } from '#core/loan/terms-json.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Figure, Figures } from '#web/ui/figure.tsx'
import { Money } from '#web/ui/money.tsx'
import { Panel } from '#web/ui/panel.tsx'
import type { ScheduleLine } from '#web/ui/schedule-diff.ts'
import { ScheduleTable } from '#web/ui/schedule-table.tsx'
import type { LocalQuote } from './local-quote.ts'
import { applyWords } from './words.ts'

/** What the terms come to: instalment, last date, cost, effective rate, and every line. */
export function QuotePanel({ quoted, currency }: { quoted: LocalQuote; currency: string }) {
  const t = useSay()
  const { language } = useLanguage()
  return (
    <Panel title={t(applyWords.preview)}>
      {quoted === undefined && <Text c="dimmed">{t(applyWords.previewWaits)}</Text>}
      {quoted && 'refused' in quoted && <Text c="var(--warn-ink)" component="output" display="block">{sayRefusal(language, quoted.refused)}</Text>}
      {quoted && 'quote' in quoted && <Quoted quote={quoted.quote} currency={currency} />}
    </Panel>
  )
}

function Quoted({ quote, currency }: { quote: QuoteJson; currency: string }) {
  const t = useSay()
  const formats = useFormats()
  const { schedule, totals, price } = quote
  const first = schedule.find((row) => /[1-9]/.test(row.total)) ?? schedule[0]
  const last = schedule.at(-1)
  return (
    <Stack gap="md">
      <Figures>
        <Figure label={t(applyWords.received)}><Money amount={totals.disbursement.received} currency={currency} /></Figure>
        {first && <Figure label={t(applyWords.instalment)}><Money amount={first.total} currency={currency} /></Figure>}
        {last && <Figure label={t(applyWords.lastDue)}>{formats.date(last.dueOn, 'short')}</Figure>}
        <Figure label={t(applyWords.totalCost)}><Money amount={price.totalCost} currency={currency} /></Figure>
        {price.eir !== null && <Figure label={t(applyWords.effectiveRate)} note={t(applyWords.effectiveHelp)}>{formats.percent(price.eir, 1)}</Figure>}
      </Figures>
      <ScheduleTable caption={t(applyWords.schedule)} lines={linesOf(schedule)} currency={currency} />
    </Stack>
  )
}

type Row = Pick<QuoteJson['schedule'][number], 'n' | 'dueOn' | 'principal' | 'interest' | 'total' | 'balance'>

/** Fees, penalties and tax stand in one column. */
export const linesOf = (rows: readonly Row[]): ScheduleLine[] =>
  rows.map((row) => ({
    number: row.n, due: row.dueOn, principal: row.principal, interest: row.interest, fees: otherThan(row), total: row.total, balance: row.balance,
  }))

function otherThan(row: Row): string {
  const decimals = row.total.split('.')[1]?.length ?? 0
  const units = (text: string): bigint => BigInt(text.replace('.', ''))
  const rest = units(row.total) - units(row.principal) - units(row.interest)
  if (decimals === 0) return rest.toString()
  const digits = rest.toString().padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
