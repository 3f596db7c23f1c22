import { Anchor, Checkbox, Group, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { meansWords } from '#contract/loans/words.ts'
import { listRepayments, readReceipt, type RepaymentItem } from '#contract/repayments.ts'
import { fileAddress } from '#web/api/file-address.ts'
import { useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Money } from '#web/ui/money.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import classes from '../loans/loans.module.css'
import { pageWords } from '../loans/words.ts'
import { repaymentWords } from './words.ts'

/** What was repaid on a day, by everybody or by the person, with the totals that the till must show. */
export function RepaymentsPage() {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  const [address, change] = useAddressState()
  const on = address['on'] ?? organisation.today
  const found = useAsk(listRepayments, { query: { on, ...(address['mine'] === 'true' ? { mine: 'true' as const } : {}) } }, { keepFormer: true })
  if (found.error) return <ProblemNotice problem={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <SkeletonPage />
  const { items, totals, currency } = found.data
  return (
    <>
      <PageHead title={t(repaymentWords.repayments)} waits={t(repaymentWords.dayWaits, { n: items.length, on })} />
      <Group align="flex-end" mb="md" className="no-print">
        <DateField label={t(repaymentWords.day)} to={organisation.today} value={on} onChange={(next) => change({ on: next === organisation.today ? undefined : next })} />
        <Checkbox label={t(repaymentWords.mine)} checked={address['mine'] === 'true'} onChange={(event) => change({ mine: event.currentTarget.checked ? 'true' : undefined })} mb={10} />
      </Group>
      <Group mb="md">
        {totals.map((each) => (
          <Text key={each.means ?? ''} fw={600}>
            {t(repaymentWords.byMeans, { means: each.means ? t(meansWords[each.means]) : '–', amount: formats.money({ amount: each.amount, currency }), n: each.count })}
          </Text>
        ))}
      </Group>
      {items.length === 0 ? <EmptyState title={t(repaymentWords.noneToday)} text={t(repaymentWords.noneText)} /> : <Rows items={items} currency={currency} />}
    </>
  )
}

function Rows({ items, currency }: { items: readonly RepaymentItem[]; currency: string }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  return (
    <ScrollBox label={t(repaymentWords.repayments)}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(pageWords.receipt)}</Table.Th><Table.Th>{t(repaymentWords.member)}</Table.Th><Table.Th>{t(repaymentWords.loan)}</Table.Th>
            <Table.Th ta="end">{t(pageWords.amount)}</Table.Th><Table.Th>{t(pageWords.date)}</Table.Th><Table.Th>{t(repaymentWords.receivedBy)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.event} className={item.reversed ? (classes['gone'] ?? '') : ''}>
              <Table.Td>{item.receipt && <Anchor href={fileAddress(readReceipt, { params: { loan: item.loan, event: item.event }, query: { paper: 'a5' } } as never)} target="_blank" rel="noreferrer" className="figures">{item.receipt}</Anchor>}</Table.Td>
              <Table.Td><bdi>{item.client}</bdi></Table.Td>
              <Table.Td><Anchor component={Link} to={`/loans/${item.loan}` as '/'} className="figures">{item.loanNumber}</Anchor></Table.Td>
              <Table.Td ta="end"><Money bare amount={item.amount} currency={currency} />{item.means && <Text size="xs" c="dimmed">{t(meansWords[item.means])}</Text>}</Table.Td>
              <Table.Td>{formats.date(item.valueOn, 'short')}</Table.Td>
              <Table.Td>{item.recordedByName}<Text size="xs" c="dimmed">{formats.instant(item.recordedAt, organisation.timezone, 'short')}{item.reversed && ` · ${t(pageWords.takenBack)}`}</Text></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollBox>
  )
}
