import { Button, Menu, Stack, Text } from '@mantine/core'
import { IconChevronDown, IconDownload, IconFileTypePdf } from '@tabler/icons-react'
import { exportDashboard, exportDashboardSheet, getDashboard, printQuarter } from '#contract/indicators.ts'
import { fileAddress } from '#web/api/file-address.ts'
import { useSession } from '#web/api/session.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { AddressTabs } from '#web/ui/address-tabs.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { ChooseView, useView } from './choose-view.tsx'
import { HeatMap } from './heat-map.tsx'
import { definedWords } from './own-words.ts'
import { PlacesTab } from './places-tab.tsx'
import { RankingTab } from './ranking-tab.tsx'
import { useShared } from './use-shared.ts'
import { indicatorWords } from './words.ts'

export function IndicatorsPage() {
  const t = useSay()
  const view = useView()
  const query = { indicators: view.slugs.join(), ...(view.group !== undefined && { group: view.group }) }
  const dashboard = useShared(getDashboard, { query })
  const rows = dashboard.data?.rows ?? []
  const poor = rows.flatMap(({ cells }) => cells).filter((cell) => cell?.mark === 'poor').length
  return (
    <>
      <PageHead
        title={t(indicatorWords.indicators)} more={<Files query={query} group={view.group} />}
        waits={dashboard.data ? t(indicatorWords.waits, { n: poor, members: rows.filter(({ periodTo }) => periodTo !== undefined).length }) : t(indicatorWords.logged)}
      />
      <AddressTabs
        tabs={[
          { name: 'heat', label: t(indicatorWords.heatMap), content: <Heat dashboard={dashboard} /> },
          { name: 'ranking', label: t(indicatorWords.ranking), content: <RankingTab /> },
          { name: 'places', label: t(indicatorWords.places), content: <PlacesTab /> },
        ]}
      />
      <Text size="sm" c="dimmed" mt="md">{t(indicatorWords.logged)}</Text>
    </>
  )
}

function Heat({ dashboard }: { dashboard: ReturnType<typeof useShared<undefined, unknown, undefined, Parameters<typeof HeatMap>[0]['dashboard']>> }) {
  const t = useSay()
  const view = useView()
  return (
    <Stack gap="md">
      <ChooseView with="set" />
      {dashboard.error && <ProblemNotice problem={dashboard.error} retry={() => void dashboard.refetch()} />}
      {!dashboard.data && !dashboard.error && <SkeletonPage />}
      {view.waiting && <EmptyState title={t(definedWords.none)} text={t(definedWords.noneText)} />}
      {!view.waiting && dashboard.data && (dashboard.data.rows.length === 0 ? <EmptyState title={t(indicatorWords.nobody)} text={t(indicatorWords.nobodyText)} /> : <Panel><HeatMap dashboard={dashboard.data} /></Panel>)}
    </Stack>
  )
}

const QUARTERS = 4

/** The quarter that has ended and those before it. */
function quartersBefore(today: string): string[] {
  const count = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3)
  return Array.from({ length: QUARTERS }, (_, n) => `${Math.floor((count - 1 - n) / 4)}-Q${((count - 1 - n) % 4) + 1}`)
}

function Files({ query, group }: { query: { indicators: string; group?: string }; group: string | undefined }) {
  const t = useSay()
  const { language } = useLanguage()
  const { organisation } = useSession()
  return (
    <>
      <Button component="a" href={fileAddress(exportDashboard, { query })} download variant="subtle" color="gray" leftSection={<IconDownload size={18} />}>{t(indicatorWords.csv)}</Button>
      <Button component="a" href={fileAddress(exportDashboardSheet, { query })} download variant="subtle" color="gray" leftSection={<IconDownload size={18} />}>{t(indicatorWords.xlsx)}</Button>
      <Menu>
        <Menu.Target>
          <Button variant="default" leftSection={<IconFileTypePdf size={18} />} rightSection={<IconChevronDown size={16} />}>{t(indicatorWords.quarterReport)}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {quartersBefore(organisation.today).map((quarter) => (
            <Menu.Item key={quarter} component="a" href={fileAddress(printQuarter, { query: { quarter, language, ...(group !== undefined && { group }) } })} target="_blank" rel="noreferrer"><bdi dir="ltr">{quarter}</bdi></Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
