import { Checkbox, Table, TextInput } from '@mantine/core'
import type { CriterionJson, DimensionJson, FrameworkJson, Text } from '#core/diagnostic/framework-json.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { diagnosticPageWords as w } from './words.ts'

/** Weights, titles in the reader's language, and what must be answered: what a network changes most. */
export function EditedParts({ content, change }: { content: FrameworkJson; change: (content: FrameworkJson) => void }) {
  const t = useSay()
  const { language } = useLanguage()
  const titled = (title: Text | undefined, text: string): Text => (typeof title === 'object' ? { ...title, [language]: text } : text)
  const setPart = (at: number, part: Partial<DimensionJson>) => change({ ...content, dimensions: content.dimensions.map((each, n) => (n === at ? { ...each, ...part } : each)) })
  const setCriterion = (at: number, dimension: DimensionJson, which: number, part: Partial<CriterionJson>) =>
    setPart(at, { criteria: dimension.criteria.map((each, n) => (n === which ? { ...each, ...part } : each)) })
  return (
    <Panel title={t(w.criteria)}>
      <ScrollBox label={t(w.criteria)}>
        <Table>
          <Table.Thead><Table.Tr><Table.Th>{t(w.title)}</Table.Th><Table.Th>{t(w.weight)}</Table.Th><Table.Th>{t(w.mandatory)}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {content.dimensions.flatMap((dimension, at) => [
              <Table.Tr key={dimension.slug}>
                <Table.Td><TextInput aria-label={`${t(w.title)} ${dimension.slug}`} value={textIn(dimension.title, language)} fw={650} onChange={(event) => setPart(at, { title: titled(dimension.title, event.currentTarget.value) })} miw="14rem" /></Table.Td>
                <Table.Td><TextInput aria-label={`${t(w.weight)} ${dimension.slug}`} value={String(dimension.weight ?? '')} inputMode="decimal" onChange={(event) => setPart(at, { weight: event.currentTarget.value })} w="6rem" /></Table.Td>
                <Table.Td />
              </Table.Tr>,
              ...(dimension.criteria ?? []).map((criterion, which) => (
                <Table.Tr key={`${dimension.slug} ${criterion.slug}`}>
                  <Table.Td ps="xl"><TextInput aria-label={`${t(w.title)} ${criterion.slug}`} value={textIn(criterion.title, language)} onChange={(event) => setCriterion(at, dimension, which, { title: titled(criterion.title, event.currentTarget.value) })} /></Table.Td>
                  <Table.Td><TextInput aria-label={`${t(w.weight)} ${criterion.slug}`} value={String(criterion.weight ?? '1')} inputMode="decimal" onChange={(event) => setCriterion(at, dimension, which, { weight: event.currentTarget.value })} w="6rem" /></Table.Td>
                  <Table.Td><Checkbox aria-label={`${t(w.mandatory)} ${criterion.slug}`} checked={criterion.mandatory === true} onChange={(event) => setCriterion(at, dimension, which, { mandatory: event.currentTarget.checked })} size="md" /></Table.Td>
                </Table.Tr>
              )),
            ])}
          </Table.Tbody>
        </Table>
      </ScrollBox>
    </Panel>
  )
}
