import { Alert, Anchor, SimpleGrid, Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { readPortfolio, readPortfolioTrend } from '#contract/portfolio.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { useFormats } from '#web/language/formats.ts'
import { Chart } from '#web/ui/chart.tsx'
import { Figure, Figures } from '#web/ui/figure.tsx'
import { Money } from '#web/ui/money.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { Headline, type Portfolio } from './headline.tsx'
import { portfolioWords } from './words.ts'

export function PortfolioPage() {
  const t = useSay()
  const { language } = useLanguage()
  const asked = useAsk(readPortfolio, { query: {} })
  if (asked.error) return <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonPage />
  const portfolio = asked.data
  return (
    <>
      <PageHead
        title={t(portfolioWords.portfolio)}
        waits={portfolio.loans === 0 ? t(portfolioWords.none) : t(portfolioWords.waits, { n: portfolio.loans, on: portfolio.asOf })}
        more={<PrintButton />}
      />
      <Figures>
        <Headline portfolio={portfolio} />
        <Figure label={t(portfolioWords.provision)}><Money amount={portfolio.provision} currency={portfolio.currency} /></Figure>
      </Figures>
      {portfolio.rules.status === 'unverified' && <Alert color="amber" variant="light" mb="md">{t(portfolioWords.unverified, { source: portfolio.rules.source[language] })}</Alert>}
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <Classes portfolio={portfolio} />
        <AtRisk portfolio={portfolio} />
      </SimpleGrid>
      <Trends />
    </>
  )
}

function Classes({ portfolio }: { portfolio: Portfolio }) {
  const t = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  return (
    <Panel title={t(portfolioWords.classes)}>
      <Chart
        titled title={t(portfolioWords.classes)} kind="lying" heading={t(portfolioWords.class)} height={190}
        categories={portfolio.classes.map((each) => each.names[language])}
        series={[{ name: t(portfolioWords.principal), values: portfolio.classes.map((each) => each.principal), ink: 'teal' }]}
        show={(value) => formats.money({ amount: value, currency: portfolio.currency })}
      />
      <ScrollBox label={t(portfolioWords.classes)}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t(portfolioWords.class)}</Table.Th>
              <Table.Th ta="end">{t(portfolioWords.loans)}</Table.Th>
              <Table.Th ta="end">{t(portfolioWords.principal)} ({formats.currency(portfolio.currency)})</Table.Th>
              <Table.Th ta="end">{t(portfolioWords.rate)}</Table.Th>
              <Table.Th ta="end">{t(portfolioWords.provision)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {portfolio.classes.map((each) => (
              <Table.Tr key={each.key}>
                <Table.Td><Anchor component={Link} to={'/loans' as '/'} search={{ class: each.key } as never}>{each.names[language]}</Anchor></Table.Td>
                <Table.Td ta="end" className="figures">{formats.number(each.loans)}</Table.Td>
                <Table.Td ta="end"><Money amount={each.principal} currency={portfolio.currency} bare /></Table.Td>
                <Table.Td ta="end" className="figures">{formats.percent(each.rate)}</Table.Td>
                <Table.Td ta="end"><Money amount={each.provision} currency={portfolio.currency} bare /></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
    </Panel>
  )
}

function AtRisk({ portfolio }: { portfolio: Portfolio }) {
  const t = useSay()
  const formats = useFormats()
  const share = (text: string | null) => (text === null ? '–' : formats.percent(text, 2))
  return (
    <Panel title={t(portfolioWords.atRisk)}>
      <ScrollBox label={t(portfolioWords.atRisk)}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th />
              <Table.Th ta="end">{t(portfolioWords.strict)}</Table.Th>
              <Table.Th ta="end">{t(portfolioWords.share)}</Table.Th>
              <Table.Th ta="end">{t(portfolioWords.regulatory)}</Table.Th>
              <Table.Th ta="end">{t(portfolioWords.share)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {portfolio.atRisk.map((each) => (
              <Table.Tr key={each.days}>
                <Table.Td>{each.days === 1 ? t(portfolioWords.oneDay) : t(portfolioWords.overDays, { days: each.days })}</Table.Td>
                <Table.Td ta="end"><Money amount={each.strict} currency={portfolio.currency} bare /></Table.Td>
                <Table.Td ta="end" className="figures">{share(each.strictShare)}</Table.Td>
                <Table.Td ta="end"><Money amount={each.regulatory} currency={portfolio.currency} bare /></Table.Td>
                <Table.Td ta="end" className="figures">{share(each.regulatoryShare)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
    </Panel>
  )
}

function Trends() {
  const t = useSay()
  const formats = useFormats()
  const asked = useAsk(readPortfolioTrend, { query: {} })
  if (!asked.data) return null
  const { days, months, currency } = asked.data
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <Panel title={t(portfolioWords.trend)}>
        <Chart
          titled title={t(portfolioWords.trend)} kind="line" heading={t(portfolioWords.day)} categories={days.map((day) => formats.date(day.on, 'short'))}
          series={[
            { name: t(portfolioWords.strict), values: days.map((day) => day.strictShare), ink: 'amber' },
            { name: t(portfolioWords.regulatory), values: days.map((day) => day.regulatoryShare), ink: 'teal' },
          ]}
          show={(value) => formats.percent(value, 2)}
        />
      </Panel>
      <Panel title={t(portfolioWords.repayments)}>
        <Chart
          titled title={t(portfolioWords.repayments)} kind="bar" heading={t(portfolioWords.month)} categories={months.map((month) => formats.month(`${month.month}-01`, 'short'))}
          series={[
            { name: t(portfolioWords.due), values: months.map((month) => month.due), ink: 'grey' },
            { name: t(portfolioWords.paid), values: months.map((month) => month.paid), ink: 'teal' },
          ]}
          show={(value) => formats.money({ amount: value, currency })}
        />
      </Panel>
    </SimpleGrid>
  )
}
