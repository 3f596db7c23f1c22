import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { listLoans } from '#contract/loans.ts'
import type { LoanItem } from '#contract/loan-shapes.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Money } from '#web/ui/money.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { cardWords } from './words.ts'

const SHOWN = 5

export const ToApproveCard = () => <Card title={cardWords.toApprove} query={{ waiting: 'approval', sort: 'appliedOn' }} figure={(row) => row.principal} />
export const ToDisburseCard = () => <Card title={cardWords.toDisburse} query={{ waiting: 'disbursement', sort: 'appliedOn' }} figure={(row) => row.principal} />

/** An officer looks at her own clients; who approves, at everybody's. */
function useOwn(): { officer?: string } {
  const { user } = useSession()
  const may = useMay()
  return may('loans.approve') ? {} : { officer: user.id }
}

export function LateCard() {
  const own = useOwn()
  const t = useSay()
  return <Card title={cardWords.lateNow} query={{ waiting: 'late', sort: '-daysLate', ...own }} note={(row) => t(cardWords.daysLate, { n: row.daysLate })} figure={(row) => row.due} risk />
}

export function DueCard() {
  const own = useOwn()
  const formats = useFormats()
  return <Card title={cardWords.dueThisWeek} query={{ waiting: 'due-this-week', sort: 'client', ...own }} note={(row) => row.nextDueOn && formats.date(row.nextDueOn, 'short')} figure={(row) => row.due} />
}

interface CardProps {
  title: Message
  query: { waiting: 'approval' | 'disbursement' | 'late' | 'due-this-week'; sort: string; officer?: string }
  figure: (row: LoanItem) => string
  note?: (row: LoanItem) => string | null
  risk?: boolean
}

/** The first few of a list, and the way to all of it. */
function Card({ title, query, figure, note, risk }: CardProps) {
  const t = useSay()
  const found = useAsk(listLoans, { query: { ...query, limit: SHOWN } })
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">{t(title)}</Title>
      {found.error && <ProblemNotice problem={found.error} />}
      {found.data && (
        <Stack gap="xs">
          {found.data.count === 0 && <Text c="dimmed">{t(cardWords.none)}</Text>}
          {found.data.items.map((row) => (
            <Group key={row.id} justify="space-between" wrap="nowrap">
              <div>
                <Anchor component={Link} to={`/loans/${row.id}` as '/'}><bdi>{row.client.name}</bdi></Anchor>
                <Text size="xs" c="dimmed">{[row.number, note?.(row)].filter(Boolean).join(' · ')}</Text>
              </div>
              <Money amount={figure(row)} currency={row.currency} {...(risk ? { risk } : {})} />
            </Group>
          ))}
          {found.data.count > SHOWN && <Anchor component={Link} to={'/loans' as '/'} search={query as never}>{t(cardWords.seeAll, { n: found.data.count })}</Anchor>}
        </Stack>
      )}
    </Stack>
  )
}
