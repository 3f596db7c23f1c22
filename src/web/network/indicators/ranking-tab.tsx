import { Anchor, Stack, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { getRanking } from '#contract/indicators.ts'
import { indicatorName } from '#contract/indicators/names.ts'
import { valueWords } from '#contract/indicators/words.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { ChooseView, useView } from './choose-view.tsx'
import { useShared } from './use-shared.ts'
import { useValue } from './use-value.ts'
import { indicatorWords } from './words.ts'

/** By name, only those who agreed to it. */
export function RankingTab() {
  const t = useSay()
  const formats = useFormats()
  const show = useValue()
  const { slug, group } = useView()
  const ranking = useShared(getRanking, { query: { slug, ...(group !== undefined && { group }) } })
  const rows = ranking.data?.rows ?? []
  return (
    <Stack gap="md">
      <ChooseView with="slug" />
      {ranking.error && <ProblemNotice problem={ranking.error} retry={() => void ranking.refetch()} />}
      {ranking.data && <Text size="sm">{t(indicatorWords.rankingText, { agreed: rows.length, sharing: ranking.data.sharing })}</Text>}
      {ranking.data && rows.length === 0 && <EmptyState title={t(indicatorWords.rankingNone)} />}
      {ranking.data && rows.length > 0 && (
        <Panel title={t(indicatorName(slug))}>
          <ScrollBox label={t(indicatorWords.ranking)}>
            <Table aria-label={t(indicatorWords.ranking)}>
              <Table.Thead>
                <Table.Tr><Table.Th>{t(indicatorWords.place)}</Table.Th><Table.Th>{t(valueWords.member)}</Table.Th><Table.Th ta="end">{t(valueWords.value)}</Table.Th><Table.Th ta="end">{t(valueWords.periodTo)}</Table.Th></Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={row.id}>
                    <Table.Td>{formats.number(row.place)}</Table.Td>
                    <Table.Th scope="row"><Anchor component={Link} to={`/members/${row.id}/${slug}` as '/'}><bdi>{row.name}</bdi></Anchor></Table.Th>
                    <Table.Td ta="end"><bdi className="figures">{show(ranking.data.unit, row.value)}</bdi></Table.Td>
                    <Table.Td ta="end">{formats.date(row.periodTo, 'short')}{row.provisional && ` · ${t(valueWords.soFar)}`}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollBox>
        </Panel>
      )}
    </Stack>
  )
}
