import { Table, Text } from '@mantine/core'
import { compareAssessment, compareOwnAssessment } from '#contract/diagnostics.ts'
import type { ComparedJson } from '#contract/diagnostics/shapes.ts'
import type { FrameworkJson } from '#core/diagnostic/framework-json.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import type { Side } from './use-kept-answers.ts'
import { diagnosticPageWords as w } from './words.ts'

/** What changed since the assessment before, in percent of the best, beside the median of five or more peers. */
export function ComparisonTab({ id, side, framework }: { id: string; side: Side; framework: FrameworkJson }) {
  const asked = { network: useAsk(compareAssessment, { params: { id } }, { when: side === 'network' }), member: useAsk(compareOwnAssessment, { params: { id } }, { when: side === 'member' }) }[side]
  if (asked.error) return <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonPage />
  return <Compared compared={asked.data} framework={framework} />
}

function Compared({ compared: { comparison, cannot, peers }, framework }: { compared: ComparedJson; framework: FrameworkJson }) {
  const t = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  const shown = (value: string | null | undefined): string => (value === null || value === undefined ? '–' : formats.number(value, 1))
  const signed = (value: string | null | undefined): string => (value !== null && value !== undefined && !value.startsWith('-') && /[1-9]/.test(value) ? `+${shown(value)}` : shown(value))
  const rows = [{ slug: undefined, label: t(w.aboutWhole) }, ...framework.dimensions.map(({ slug, title }) => ({ slug, label: textIn(title, language) || slug }))]
  return (
    <Panel title={t(w.comparison)}>
      {cannot !== undefined && <Text c="dimmed">{t(cannot === 'not_comparable' ? w.notComparable : w.noneBefore)}</Text>}
      {(comparison ?? peers[0]) && (
        <>
          <Text size="sm" c="dimmed">{t(w.inPercent)}</Text>
          <ScrollBox label={t(w.comparison)}>
            <Table>
              <Table.Thead><Table.Tr><Table.Th>{t(w.dimension)}</Table.Th>{[w.beforeScore, w.nowScore, w.changeScore, w.median].map((word) => <Table.Th key={t(word)} ta="end">{t(word)}</Table.Th>)}</Table.Tr></Table.Thead>
              <Table.Tbody>
                {rows.map(({ slug, label }) => {
                  const change = slug === undefined ? comparison?.percent : comparison?.dimensions.find(({ dimension }) => dimension === slug)
                  const peer = peers.find(({ dimension }) => dimension === slug)
                  return (
                    <Table.Tr key={slug ?? ''}>
                      <Table.Td><bdi>{label}</bdi></Table.Td>
                      {[shown(change?.before), shown(change?.after ?? peer?.own), signed(change?.change), shown(peer?.median)].map((text, n) => <Table.Td key={['before', 'now', 'change', 'median'][n]} ta="end"><bdi className="figures" dir="ltr">{text}</bdi></Table.Td>)}
                    </Table.Tr>
                  )
                })}
              </Table.Tbody>
            </Table>
          </ScrollBox>
        </>
      )}
    </Panel>
  )
}
