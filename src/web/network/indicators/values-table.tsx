import { Anchor, Stack, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ValuesJson } from '#contract/indicators.ts'
import { indicatorName } from '#contract/indicators/names.ts'
import { valueWords } from '#contract/indicators/words.ts'
import { groupWords } from '#contract/sharing/words.ts'
import { useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { MarkSign } from './mark-sign.tsx'
import { useSource } from './use-source.ts'
import { useValue } from './use-value.ts'
import { indicatorWords } from './words.ts'

/** The newest values by group, each leading to its trend and to what it is made of. */
export function ValuesTable({ values, to, none }: { values: ValuesJson; to: (slug: string) => string; none: { title: string; text: string } }) {
  const t = useSay()
  const source = useSource()
  if (values.groups.length === 0) return <EmptyState {...none} />
  return (
    <Stack gap="lg">
      <Text size="sm" c="dimmed">{t(indicatorWords.asOf, { on: values.periodTo ?? '', source: source(values.source), grade: values.grade ?? 1 })}{values.provisional && ` · ${t(valueWords.soFar)}`}</Text>
      {values.groups.map((group) => <Group key={group.group} group={group} currency={values.currency} to={to} />)}
    </Stack>
  )
}

function Group({ group: { group, items }, currency, to }: { group: ValuesJson['groups'][number]; currency: string; to: (slug: string) => string }) {
  const t = useSay()
  const show = useValue()
  const known = items.filter(({ value }) => value !== null)
  const unknown = items.length - known.length
  if (known.length === 0) return <Panel title={t(groupWords[group])}><Unknown items={items} to={to} /></Panel>
  return (
    <Panel title={t(groupWords[group])}>
      <ScrollBox label={t(groupWords[group])}>
        <Table aria-label={t(groupWords[group])}>
          <Table.Thead>
            <Table.Tr><Table.Th>{t(valueWords.indicator)}</Table.Th><Table.Th ta="end" w="16%">{t(valueWords.before)}</Table.Th><Table.Th ta="end" w="16%">{t(valueWords.value)}</Table.Th><Table.Th ta="end" w="18%">{t(valueWords.median)}</Table.Th></Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {known.map(({ slug, unit, value, before, mark, peers }) => (
              <Table.Tr key={slug}>
                <Table.Th scope="row" fw={400}>
                  <Anchor component={Link} to={to(slug) as '/'}>{t(indicatorName(slug))}</Anchor>
                  {unit === 'amount' && <Text span size="sm" c="dimmed"> <bdi dir="ltr">{currency}</bdi></Text>}
                </Table.Th>
                <Table.Td ta="end" c="dimmed"><bdi className="figures">{show(unit, before)}</bdi></Table.Td>
                <Table.Td ta="end" fw={600} style={{ whiteSpace: 'nowrap' }}><span title={t(valueWords[mark])}><MarkSign mark={mark} /></span> <bdi className="figures">{show(unit, value)}</bdi></Table.Td>
                <Table.Td ta="end"><bdi className="figures">{show(unit, peers?.median)}</bdi></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
      {unknown > 0 && <Unknown items={items.filter(({ value }) => value === null)} to={to} />}
    </Panel>
  )
}

/** What could not be worked out, folded away: each still says why on its own page. */
function Unknown({ items, to }: { items: ValuesJson['groups'][number]['items']; to: (slug: string) => string }) {
  const t = useSay()
  return (
    <details>
      <summary><Text span size="sm" c="dimmed">{`${t(valueWords.unknown)} (${items.length})`}</Text></summary>
      <Text size="sm">{items.map(({ slug }, n) => <span key={slug}>{n > 0 && ' · '}<Anchor component={Link} to={to(slug) as '/'}>{t(indicatorName(slug))}</Anchor></span>)}</Text>
    </details>
  )
}
