import { Button, Table, Text } from '@mantine/core'
import type * as z from 'zod'
import { exportTrialBalance, readTrialBalance } from '#contract/ledger.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { useFormats } from '#web/language/formats.ts'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { JournalLink } from './journal-link.tsx'
import { PeriodBar } from './period-bar.tsx'
import { bookWords } from './words.ts'

export function TrialBalancePage() {
  const t = useSay()
  const formats = useFormats()
  const [state] = useAddressState()
  const query = { ...(state['from'] ? { from: state['from'] } : {}), ...(state['to'] ? { to: state['to'] } : {}) }
  const asked = useAsk(readTrialBalance, { query }, { keepFormer: true })
  if (asked.error) return <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonPage />
  const balance = asked.data
  const csv = `${exportTrialBalance.path}?from=${balance.from}&to=${balance.to}`
  return (
    <>
      <PageHead
        title={t(bookWords.trialBalance)}
        waits={t(bookWords.balanceWaits, { from: balance.from, to: balance.to })}
        more={<><Button component="a" href={csv} variant="default" download>{t(bookWords.exportCsv)}</Button><PrintButton /></>}
      />
      <PeriodBar from={balance.from} to={balance.to} />
      <Panel title={`${t(bookWords.trialBalance)} (${formats.currency(balance.currency)})`} flush>
        <ScrollBox label={t(bookWords.trialBalance)}>
          <Balance balance={balance} />
        </ScrollBox>
      </Panel>
    </>
  )
}

type TrialBalance = z.infer<NonNullable<typeof readTrialBalance.answer>>

function Balance({ balance }: { balance: TrialBalance }) {
  const t = useSay()
  const { language } = useLanguage()
  return (
    <Table highlightOnHover miw={640}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t(bookWords.account)}</Table.Th>
          {[bookWords.opening, bookWords.debit, bookWords.credit, bookWords.closing].map((title) => (
            <Table.Th key={title.en} ta="end">{t(title)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {balance.rows.map((row) => (
          <Table.Tr key={row.code} fw={row.heading ? 650 : 400}>
            <Table.Td ps={12 + row.level * 20}>
              {row.heading ? (
                <span>{row.code} {row.names[language]}</span>
              ) : (
                <JournalLink account={row.code} from={balance.from} to={balance.to}>{row.code} {row.names[language]}</JournalLink>
              )}
            </Table.Td>
            {[row.opening, row.debit, row.credit, row.closing].map((amount, place) => (
              <Table.Td key={place} ta="end"><Sided amount={amount} currency={balance.currency} /></Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr fw={700}>
          <Table.Th>{t(bookWords.total)} <Text span size="sm" c="dimmed">· {t(bookWords.balanced)}</Text></Table.Th>
          <Table.Th />
          <Table.Th ta="end"><Sided amount={balance.totals.debit} currency={balance.currency} /></Table.Th>
          <Table.Th ta="end"><Sided amount={balance.totals.credit} currency={balance.currency} /></Table.Th>
          <Table.Th ta="end"><Sided amount={balance.totals.closingDebit} currency={balance.currency} /></Table.Th>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  )
}

/** On statements a credit balance stands in brackets, and nothing is a dash. */
function Sided({ amount, currency }: { amount: string; currency: string }) {
  const formats = useFormats()
  if (/^-?0(\.0+)?$/.test(amount)) return <span className="figures">–</span>
  const text = formats.amount({ amount: amount.replace('-', ''), currency })
  return <bdi className="figures" style={{ whiteSpace: 'nowrap' }}>{amount.startsWith('-') ? `(${text})` : text}</bdi>
}
