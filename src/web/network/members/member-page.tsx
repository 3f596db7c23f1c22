import { Button, Stack, Text } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { getMemberValues, printMemberSheet } from '#contract/indicators.ts'
import { getMember, type MemberDetailJson, type SharedPortfolioJson } from '#contract/members.ts'
import { memberWords } from '#contract/members/words.ts'
import { fileAddress } from '#web/api/file-address.ts'
import { useMay } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { useShared } from '#web/network/indicators/use-shared.ts'
import { ValuesTable } from '#web/network/indicators/values-table.tsx'
import { indicatorWords } from '#web/network/indicators/words.ts'
import { AddressTabs } from '#web/ui/address-tabs.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Figure, Figures } from '#web/ui/figure.tsx'
import { Money } from '#web/ui/money.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { AgreementsTab } from './agreements-tab.tsx'
import { FeesTab } from './fees-tab.tsx'
import { SharingState } from './members-page.tsx'
import { RegisterTab } from './register-tab.tsx'
import { membersWords } from './words.ts'

export function MemberPage() {
  const t = useSay()
  const may = useMay()
  const { language } = useLanguage()
  const { memberId } = useParams({ from: '/members/$memberId' })
  const member = useShared(getMember, { params: { id: memberId } })
  if (member.error) return <ProblemNotice problem={member.error} retry={() => void member.refetch()} />
  if (!member.data) return <SkeletonPage />
  const { data } = member
  const sheet = fileAddress(printMemberSheet, { params: { id: memberId }, query: { language } })
  return (
    <>
      <PageHead
        title={data.name} waits={data.reportsOnly ? t(membersWords.reportsOnlyText) : t(membersWords.memberWaits)} badge={<SharingState member={data} />}
        more={may('indicators.see') && data.leftOn === undefined && <Button component="a" href={sheet} target="_blank" rel="noreferrer" variant="default" leftSection={<IconFileTypePdf size={18} />}>{t(indicatorWords.memberSheet)}</Button>}
      />
      <AddressTabs
        tabs={[
          { name: 'values', label: t(membersWords.values), content: <Values member={data} /> },
          { name: 'register', label: t(membersWords.overview), content: <RegisterTab member={data} /> },
          { name: 'agreements', label: t(membersWords.agreements), content: <AgreementsTab member={data} /> },
          { name: 'fees', label: t(membersWords.membership), count: data.feesOverdue, content: <FeesTab member={data} /> },
        ]}
      />
    </>
  )
}

function Values({ member }: { member: MemberDetailJson }) {
  const t = useSay()
  const may = useMay()
  return (
    <Stack gap="lg">
      {member.portfolio && <Shared portfolio={member.portfolio} currency={member.currency} />}
      {member.shares.length === 0 ? <EmptyState title={t(membersWords.sharesNothing)} text={t(membersWords.sharesNothingText)} /> : may('indicators.see') && <Indicators member={member} />}
    </Stack>
  )
}

function Indicators({ member }: { member: MemberDetailJson }) {
  const t = useSay()
  const values = useShared(getMemberValues, { params: { id: member.id } })
  if (values.error) return <ProblemNotice problem={values.error} retry={() => void values.refetch()} />
  if (!values.data) return <SkeletonPage />
  return (
    <>
      <ValuesTable values={values.data} to={(slug) => `/members/${member.id}/${slug}`} none={{ title: t(indicatorWords.noValues), text: t(indicatorWords.noValuesText) }} />
      <Text size="sm" c="dimmed">{t(indicatorWords.logged)}</Text>
    </>
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
