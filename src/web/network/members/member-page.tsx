import { Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { getMember, type MemberJson, type SharedPortfolioJson } from '#contract/members.ts'
import { memberWords } from '#contract/members/words.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useCountryName } from '#web/language/countries.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Figure, Figures } from '#web/ui/figure.tsx'
import { Money } from '#web/ui/money.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { membersWords } from './words.ts'

export function MemberPage() {
  const t = useSay()
  const { memberId } = useParams({ from: '/members/$memberId' })
  const member = useAsk(getMember, { params: { id: memberId } })
  if (member.error) return <ProblemNotice problem={member.error} retry={() => void member.refetch()} />
  if (!member.data) return <SkeletonPage />
  const { data } = member
  const isMember = data.leftOn === undefined
  return (
    <>
      <PageHead
        title={data.name} waits={t(membersWords.memberWaits)} more={<PrintButton />}
        badge={<StatusBadge tone={isMember ? 'good' : 'over'}>{t(isMember ? membersWords.present : membersWords.left)}</StatusBadge>}
      />
      <Stack gap="lg">
        <Panel title={t(membersWords.portfolio)}><Portfolio member={data} /></Panel>
        <Panel title={t(membersWords.facts)}><Known member={data} /></Panel>
      </Stack>
    </>
  )
}

function Known({ member }: { member: MemberJson }) {
  const t = useSay()
  const formats = useFormats()
  const country = useCountryName()
  return (
    <Facts
      facts={[
        { label: t(memberWords.kind), value: t(memberWords[member.kind]) },
        { label: t(memberWords.country), value: country(member.country) },
        { label: t(memberWords.currency), value: <bdi dir="ltr">{member.currency}</bdi> },
        { label: t(memberWords.joinedOn), value: formats.date(member.joinedOn) },
        { label: t(memberWords.leftOn), value: member.leftOn && formats.date(member.leftOn) },
      ]}
    />
  )
}

function Portfolio({ member }: { member: MemberJson }) {
  const t = useSay()
  if (!member.shares.includes('portfolio')) return <EmptyState title={t(membersWords.sharesNothing)} text={t(membersWords.sharesNothingText)} />
  if (!member.portfolio) return <EmptyState title={t(membersWords.noDay)} text={t(membersWords.noDayText)} />
  return (
    <Stack gap="sm">
      <Shared portfolio={member.portfolio} currency={member.currency} />
      <Text size="sm" c="dimmed">{t(membersWords.portfolioNote)}</Text>
    </Stack>
  )
}

function Shared({ portfolio, currency }: { portfolio: SharedPortfolioJson; currency: string }) {
  const t = useSay()
  const formats = useFormats()
  const share = (value: string | null) => (value === null ? '–' : formats.percent(value, 2))
  const part = (label: keyof typeof memberWords, value: string | null, amount: string, risk = false) => (
    <Figure label={t(memberWords[label])} on={portfolio.asOf} risk={risk} note={<Money amount={amount} currency={currency} />}>{share(value)}</Figure>
  )
  return (
    <Figures>
      <Figure label={t(memberWords.principal)} on={portfolio.asOf} note={t(membersWords.ofLoans, { n: portfolio.loans })}><Money amount={portfolio.principal} currency={currency} /></Figure>
      {part('par30Strict', portfolio.par30StrictShare, portfolio.par30Strict, Number(portfolio.par30StrictShare ?? 0) >= 5)}
      {part('par30Regulatory', portfolio.par30RegulatoryShare, portfolio.par30Regulatory)}
      {part('renegotiated', portfolio.renegotiatedShare, portfolio.renegotiated)}
    </Figures>
  )
}
