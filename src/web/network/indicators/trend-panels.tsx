import { Stack, Table, Text } from '@mantine/core'
import type { MadeJson, TrendJson } from '#contract/indicators.ts'
import { indicatorName } from '#contract/indicators/names.ts'
import { valueWords } from '#contract/indicators/words.ts'
import { inputWords } from '#core/indicators/input-words.ts'
import { isInputName } from '#core/indicators/inputs.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Chart } from '#web/ui/chart.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { MarkSign } from './mark-sign.tsx'
import { useSource } from './use-source.ts'
import { useValue } from './use-value.ts'
import { indicatorWords } from './words.ts'

/** One indicator over time beside its peers, and what its last value is made of. */
export function TrendPanels({ trend, who }: { trend: TrendJson; who: string }) {
  const t = useSay()
  const show = useValue()
  const formats = useFormats()
  const { periods, unit, slug } = trend
  if (periods.length === 0) return <EmptyState title={t(indicatorWords.noValues)} text={t(indicatorWords.noValuesText)} />
  const name = trend.name ?? t(indicatorName(slug))
  const peers = periods.some((period) => period.peers)
  return (
    <Stack gap="lg">
      <Panel>
        <Chart
          title={t(indicatorWords.trendTitle, { indicator: name })} kind="line" heading={t(indicatorWords.period)} show={(value) => show(unit, value)}
          categories={periods.map(({ periodTo, provisional }) => (provisional ? formats.date(periodTo, 'short') : formats.month(periodTo, 'short')))}
          series={[
            { name: who, values: periods.map(({ value }) => value), ink: 'teal' },
            ...(peers ? [
              { name: t(valueWords.median), values: periods.map((period) => period.peers?.median ?? null), ink: 'grey' as const },
              { name: t(valueWords.lowerQuartile), values: periods.map((period) => period.peers?.lowerQuartile ?? null), ink: 'blue' as const },
              { name: t(valueWords.upperQuartile), values: periods.map((period) => period.peers?.upperQuartile ?? null), ink: 'plum' as const },
            ] : []),
          ]}
        />
        {!peers && <Text size="sm" c="dimmed">{t(indicatorWords.few)}</Text>}
      </Panel>
      {trend.made && <Panel title={t(indicatorWords.fromWhat)}><Made trend={trend} made={trend.made} /></Panel>}
      <Panel title={t(indicatorWords.period)}><Periods trend={trend} /></Panel>
    </Stack>
  )
}

function Made({ trend, made }: { trend: TrendJson; made: MadeJson }) {
  const t = useSay()
  const formats = useFormats()
  const inputs = Object.entries(made.inputs)
  return (
    <Stack gap="md">
      <Facts
        facts={[
          { label: t(indicatorWords.period), value: trend.madeOn && formats.date(trend.madeOn) },
          { label: t(indicatorWords.formula), value: <bdi dir="ltr"><code>{made.formula.replaceAll('?', '')}</code></bdi> },
          { label: t(indicatorWords.alsoCalled), value: trend.aliases.length === 0 ? undefined : <bdi dir="ltr">{trend.aliases.join(' · ')}</bdi> },
          { label: t(valueWords.indicator), value: [made.points > 1 ? t(indicatorWords.points, { n: made.points }) : '', made.annualised ? t(indicatorWords.annualised) : ''].filter(Boolean).join(' · ') || undefined },
          { label: t(valueWords.value), value: made.reason === undefined ? undefined : t(indicatorWords.whyNone, { why: whyNot(t, made) }) },
        ]}
      />
      {inputs.length > 0 && (
        <Table aria-label={t(indicatorWords.inputs)}>
          <Table.Thead><Table.Tr><Table.Th>{t(indicatorWords.inputs)}</Table.Th><Table.Th ta="end">{t(valueWords.value)}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {inputs.map(([input, value]) => <Table.Tr key={input}><Table.Td><InputName term={input} /></Table.Td><Table.Td ta="end"><bdi className="figures">{formats.number(value)}</bdi></Table.Td></Table.Tr>)}
          </Table.Tbody>
        </Table>
      )}
      {made.thresholds.length > 0 && (
        <Table aria-label={t(indicatorWords.marksTitle)}>
          <Table.Thead><Table.Tr><Table.Th>{t(indicatorWords.marksTitle)}</Table.Th><Table.Th>{t(valueWords.source)}</Table.Th><Table.Th ta="end">{t(valueWords.value)}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {made.thresholds.map(({ text, source, met }) => (
              <Table.Tr key={`${text} ${source}`}>
                <Table.Td><bdi dir="ltr">{text}</bdi></Table.Td><Table.Td><bdi>{source}</bdi></Table.Td>
                <Table.Td ta="end">{met === null ? '–' : t(met ? indicatorWords.met : indicatorWords.notMet)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  )
}

/** A term of a formula: the input by its name, and what was done with it. */
function InputName({ term }: { term: string }) {
  const t = useSay()
  const [, call, name = term] = /^(?:(avg|opening)\()?([A-Za-z0-9]+)\??\)?$/.exec(term) ?? []
  if (!isInputName(name)) return <bdi dir="ltr"><code>{term}</code></bdi>
  return <>{t(inputWords[name])}{call !== undefined && <Text span size="sm" c="dimmed">{` · ${t(indicatorWords[call === 'avg' ? 'average' : 'opening'])}`}</Text>}</>
}

function whyNot(t: ReturnType<typeof useSay>, { reason, missing }: MadeJson): string {
  const known = reason === 'missing_input' || reason === 'division_by_zero' || reason === 'equity_not_positive' ? t(valueWords[reason]) : (reason ?? '')
  return missing === undefined ? known : `${known} (${missing.map((name) => (isInputName(name) ? t(inputWords[name]) : name)).join(', ')})`
}

function Periods({ trend }: { trend: TrendJson }) {
  const t = useSay()
  const show = useValue()
  const formats = useFormats()
  const source = useSource()
  return (
    <ScrollBox label={t(indicatorWords.period)}>
      <Table aria-label={t(indicatorWords.period)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(indicatorWords.period)}</Table.Th><Table.Th ta="end">{t(valueWords.value)}</Table.Th><Table.Th ta="end">{t(valueWords.median)}</Table.Th><Table.Th ta="end">{t(valueWords.peers)}</Table.Th>
            <Table.Th>{t(valueWords.source)}</Table.Th><Table.Th>{t(valueWords.grade)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {trend.periods.toReversed().map((period) => (
            <Table.Tr key={period.periodTo}>
              <Table.Th scope="row" fw={400}>{`${formats.date(period.periodFrom, 'short')} – ${formats.date(period.periodTo, 'short')}`}{period.provisional && <Text span size="sm" c="dimmed">{` · ${t(valueWords.soFar)}`}</Text>}</Table.Th>
              <Table.Td ta="end"><MarkSign mark={period.mark} /> <bdi className="figures">{show(trend.unit, period.value)}</bdi></Table.Td>
              <Table.Td ta="end"><bdi className="figures">{show(trend.unit, period.peers?.median)}</bdi></Table.Td>
              <Table.Td ta="end">{period.peers ? formats.number(period.peers.count) : '–'}</Table.Td>
              <Table.Td>{source(period.source)}</Table.Td>
              <Table.Td>{t(valueWords[gradeWord(period.grade)])}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollBox>
  )
}

const gradeWord = (grade: number) => (grade >= 3 ? 'grade-3' : grade === 2 ? 'grade-2' : 'grade-1')
