import { Anchor, Stack, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { getPlaces, type PlaceJson } from '#contract/indicators.ts'
import { indicatorName } from '#contract/indicators/names.ts'
import { valueWords } from '#contract/indicators/words.ts'
import type { IndicatorUnit } from '#core/indicators/indicator.ts'
import { useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { ChooseView, useView } from './choose-view.tsx'
import { MarkSign } from './mark-sign.tsx'
import { PlacesMap } from './places-map.tsx'
import { useShared } from './use-shared.ts'
import { useValue } from './use-value.ts'
import { indicatorWords } from './words.ts'

export function PlacesTab() {
  const t = useSay()
  const { slug, group } = useView()
  const asked = useShared(getPlaces, { query: { slug, ...(group !== undefined && { group }) } })
  const places = asked.data?.places ?? []
  const onMap = places.filter(({ latitude }) => latitude !== undefined)
  return (
    <Stack gap="md">
      <ChooseView with="slug" />
      {asked.error && <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />}
      {asked.data && (
        <Panel title={t(indicatorWords.mapTitle, { indicator: t(indicatorName(slug)) })}>
          {onMap.length === 0 ? <Text c="dimmed">{t(indicatorWords.mapEmpty)}</Text> : <PlacesMap places={onMap} unit={asked.data.unit} title={t(indicatorWords.mapTitle, { indicator: t(indicatorName(slug)) })} />}
        </Panel>
      )}
      {asked.data && <Panel title={t(indicatorWords.province)}><ByProvince places={places} unit={asked.data.unit} slug={slug} /></Panel>}
    </Stack>
  )
}

function ByProvince({ places, unit, slug }: { places: readonly PlaceJson[]; unit: IndicatorUnit; slug: string }) {
  const t = useSay()
  const show = useValue()
  const provinces = [...Map.groupBy(places, ({ province }) => province ?? '')].toSorted(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
  return (
    <ScrollBox label={t(indicatorWords.province)}>
      <Table aria-label={t(indicatorWords.province)}>
        <Table.Thead>
          <Table.Tr><Table.Th>{t(indicatorWords.province)}</Table.Th><Table.Th>{t(valueWords.member)}</Table.Th><Table.Th ta="end">{t(valueWords.value)}</Table.Th></Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {provinces.flatMap(([province, each]) => each.map((place, n) => (
            <Table.Tr key={place.id}>
              <Table.Td>{n === 0 && <bdi>{province === '' ? t(indicatorWords.noPlace) : province}</bdi>}</Table.Td>
              <Table.Td><Anchor component={Link} to={(place.value === null ? `/members/${place.id}` : `/members/${place.id}/${slug}`) as '/'}><bdi>{place.name}</bdi></Anchor></Table.Td>
              <Table.Td ta="end"><MarkSign mark={place.mark} /> <bdi className="figures">{show(unit, place.value)}</bdi></Table.Td>
            </Table.Tr>
          )))}
        </Table.Tbody>
      </Table>
    </ScrollBox>
  )
}
