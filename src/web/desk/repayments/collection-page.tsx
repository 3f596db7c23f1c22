import { Button, Group, NativeSelect, Stack, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useParams } from '@tanstack/react-router'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { sayRefusal } from '#contract/refusals.ts'
import { readCollection, recordRepayments } from '#contract/repayments.ts'
import type { Refusal } from '#core/refusal.ts'
import { newKey } from '#web/api/call.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { MoneyField } from '#web/ui/money-field.tsx'
import { Money } from '#web/ui/money.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { sumAmounts } from '#web/ui/schedule-diff.ts'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import classes from '../loans/loans.module.css'
import { groupLoanWords } from '../group-loans/words.ts'
import { repaymentWords } from './words.ts'

type Sheet = NonNullable<ReturnType<typeof useSheet>['data']>
type Answers = Readonly<Record<string, { receipt?: string; refused?: string }>>
const useSheet = (group: string) => useAsk(readCollection, { params: { id: group }, query: {} })

/** A group's sheet, filled in like paper: tab or enter goes on, the total must meet what was counted. */
export function CollectionPage() {
  const t = useSay()
  const formats = useFormats()
  const { groupId } = useParams({ from: '/groups/$groupId/collection' })
  const found = useSheet(groupId)
  if (found.error) return <ProblemNotice problem={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <SkeletonPage />
  const { group, totals, currency } = found.data
  const money = (amount: string): string => formats.money({ amount, currency })
  return (
    <>
      <PageHead title={t(repaymentWords.collection)} waits={t(repaymentWords.collectionWaits, { group: group.name, due: money(totals.due), remaining: money(totals.remaining) })} />
      {found.data.items.length === 0 ? <EmptyState title={t(repaymentWords.nobodyOwes)} /> : <Grid sheet={found.data} />}
    </>
  )
}

const isSome = (amount: string | undefined): amount is string => amount !== undefined && /[1-9]/.test(amount)

function Grid({ sheet }: { sheet: Sheet }) {
  const t = useSay()
  const { language } = useLanguage()
  const [amounts, setAmounts] = useState<Readonly<Record<string, string>>>({})
  // Loan → the member who pays in her place.
  const [payers, setPayers] = useState<Readonly<Record<string, string>>>({})
  const [counted, count] = useState('')
  const [answers, answer] = useState<Answers>({})
  // A line keeps its key until it is recorded, so that a sheet sent twice posts nothing twice.
  const keys = useRef(new Map<string, string>())
  const record = useDo(recordRepayments, { refresh: ['loans', 'ledger', 'portfolio'] })
  const filled = sheet.items.filter((item) => isSome(amounts[item.loan]) && answers[item.loan]?.receipt === undefined)
  const total = sumAmounts([...sheet.items.map((item) => amounts[item.loan] ?? '0'), zeroOf(sheet)])
  const difference = counted === '' ? undefined : sumAmounts([counted, negated(total)])
  const send = () => record.mutate({ body: { items: filled.map((item) => ({
    key: keyFor(keys.current, `${item.loan} ${amounts[item.loan]} ${payers[item.loan] ?? ''}`), loan: item.loan, amount: amounts[item.loan] ?? '', valueOn: sheet.on,
    means: 'cash' as const, ...(payers[item.loan] ? { paidBy: payers[item.loan] } : {}),
  })) } }, { onSuccess: ({ items }) => {
    const told = Object.fromEntries(items.map((each, index) => [filled[index]?.loan ?? '', 'done' in each
      ? { receipt: each.done.receipt } : { refused: sayRefusal(language, { refused: each.refused.code, facts: each.refused.facts } as Refusal) }]))
    answer((before) => ({ ...before, ...told }))
    notifications.show({ message: t(repaymentWords.allRecorded, { done: items.filter((each) => 'done' in each).length, refused: items.filter((each) => 'refused' in each).length }) })
  } })
  return (
    <Stack>
      <Panel flush>
        <ScrollBox label={t(repaymentWords.collection)}>
          <Table className={classes['grid'] ?? ''} onKeyDown={goDown}>
            <Table.Thead><Heads /></Table.Thead>
            <Table.Tbody>
              {sheet.items.map((item) => (
                <Line key={item.loan} item={item} currency={sheet.currency} amount={amounts[item.loan] ?? ''} answer={answers[item.loan]}
                  write={(amount) => setAmounts((before) => ({ ...before, [item.loan]: amount }))}
                  payer={<Payer item={item} sheet={sheet} payer={payers[item.loan] ?? ''} disabled={answers[item.loan]?.receipt !== undefined} choose={(payer) => setPayers((before) => ({ ...before, [item.loan]: payer }))} />} />
              ))}
            </Table.Tbody>
            <Table.Tfoot>
              <Table.Tr><Table.Th colSpan={2}>{t(repaymentWords.total)}</Table.Th><Table.Th ta="end"><Money bare amount={sheet.totals.due} currency={sheet.currency} /></Table.Th><Table.Th ta="end"><Money bare amount={total} currency={sheet.currency} /></Table.Th><Table.Th colSpan={2} /></Table.Tr>
            </Table.Tfoot>
          </Table>
        </ScrollBox>
      </Panel>
      <Panel>
        <Group align="flex-end">
          <Button variant="default" onClick={() => setAmounts(Object.fromEntries(sheet.items.map((item) => [item.loan, isSome(item.due) ? item.due : ''])))}>{t(repaymentWords.fillDue)}</Button>
          <MoneyField label={t(repaymentWords.counted)} required={false} currency={sheet.currency} value={counted} onChange={count} />
          <Button disabled={filled.length === 0 || isSome(difference)} loading={record.isPending} onClick={send}>{t(repaymentWords.recordAll, { n: filled.length })}</Button>
        </Group>
        {isSome(difference) && <Differs amount={difference} currency={sheet.currency} />}
        {record.error && <ProblemNotice problem={record.error} retry={send} />}
      </Panel>
    </Stack>
  )
}

function Differs({ amount, currency }: { amount: string; currency: string }) {
  const t = useSay()
  const formats = useFormats()
  return <Text mt="xs" c="var(--warn-ink)" component="output" display="block">{t(repaymentWords.differs, { amount: formats.money({ amount, currency }) })}</Text>
}

function Heads() {
  const t = useSay()
  return (
    <Table.Tr>
      <Table.Th>{t(repaymentWords.member)}</Table.Th><Table.Th>{t(repaymentWords.loan)}</Table.Th><Table.Th ta="end">{t(repaymentWords.due)}</Table.Th>
      <Table.Th ta="end">{t(repaymentWords.receivedColumn)}</Table.Th><Table.Th>{t(groupLoanWords.paidBy)}</Table.Th><Table.Th>{t(repaymentWords.answer)}</Table.Th>
    </Table.Tr>
  )
}

interface LineProps { item: Sheet['items'][number]; currency: string; amount: string; answer: Answers[string] | undefined; write: (amount: string) => void; payer: ReactNode }

function Line({ item, currency, amount, answer, write, payer }: LineProps) {
  const done = answer?.receipt !== undefined
  return (
    <Table.Tr>
      <Table.Td><bdi>{item.client.name}</bdi><Text size="xs" c="dimmed">{item.client.number}</Text></Table.Td>
      <Table.Td><span className="figures">{item.loanNumber}</span></Table.Td>
      <Table.Td ta="end"><Money bare amount={item.due} currency={currency} risk={item.daysLate > 0} /></Table.Td>
      <Table.Td miw={150}><MoneyField label={item.client.name} currency={currency} required={false} value={amount} onChange={write} disabled={done} /></Table.Td>
      <Table.Td miw={130}>{payer}</Table.Td>
      <Table.Td>{done ? <span className="figures">{answer.receipt}</span> : answer?.refused && <Text size="sm" c="var(--warn-ink)">{answer.refused}</Text>}</Table.Td>
    </Table.Tr>
  )
}

/** She pays herself, or another member pays in her place, which the group settles among itself. */
function Payer({ item, sheet, payer, disabled, choose }: { item: Sheet['items'][number]; sheet: Sheet; payer: string; disabled: boolean; choose: (payer: string) => void }) {
  const t = useSay()
  const others = [...new Map(sheet.items.map(({ client }) => [client.id, client.name]))].filter(([id]) => id !== item.client.id)
  if (others.length === 0) return undefined
  return (
    <NativeSelect
      aria-label={t(groupLoanWords.paidByOf, { name: item.client.name })} value={payer} disabled={disabled} onChange={(event) => choose(event.currentTarget.value)}
      data={[{ value: '', label: t(groupLoanWords.herself) }, ...others.map(([value, label]) => ({ value, label }))]}
    />
  )
}

/** Enter goes to the line below, as on paper. */
function goDown(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
  event.preventDefault()
  const inputs = [...event.currentTarget.querySelectorAll('input')]
  inputs[inputs.indexOf(event.target) + 1]?.focus()
}

function keyFor(keys: Map<string, string>, line: string): string {
  const key = keys.get(line) ?? newKey()
  keys.set(line, key)
  return key
}

const zeroOf = (sheet: Sheet): string => sheet.totals.due.replaceAll(/[1-9]/g, '0')
const negated = (amount: string): string => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`)
