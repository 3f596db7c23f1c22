import { SimpleGrid, Text } from '@mantine/core'
import type { DrivePreview } from '#contract/relief-drives.ts'
import { noneWord } from '#contract/relief-drive-words.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Chart } from '#web/ui/chart.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Figure, Figures } from '#web/ui/figure.tsx'
import { Money } from '#web/ui/money.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { driveWords } from './words.ts'

/** What the drive would do: how many, how much, to the clients and to the institution, before and after. */
export function PreviewPanel({ preview, path }: { preview: DrivePreview; path: string }) {
  const t = useSay()
  const { before, after } = preview
  return (
    <Panel title={t(driveWords.effect)}>
      <Figures>
        <Figure label={t(driveWords.fitting)} to={`${path}?show=fits`} on={preview.asOf}>{preview.fitting}</Figure>
        <Figure label={t(driveWords.principal)}><Money amount={preview.principal} /></Figure>
        <Figure label={t(driveWords.extra)}><Money amount={preview.extra} /></Figure>
        <Figure label={t(driveWords.nothing)} to={`${path}?show=nothing`}>{preview.nothingFits}</Figure>
        <Figure label={t(driveWords.leftOut)} to={`${path}?show=left-out`}>{preview.leftOut}</Figure>
        <Figure label={t(driveWords.onPaper)} to={`${path}?show=on-paper`}>{preview.onPaper}</Figure>
      </Figures>
      <Books preview={preview} />
      <SimpleGrid cols={{ base: 1, md: 2 }} mt="md">
        <Cash before={before.cash} after={after.cash} />
        <Classes preview={preview} />
      </SimpleGrid>
      {preview.whyNone.length > 0 && <WhyNone preview={preview} />}
    </Panel>
  )
}

function Books({ preview: { before, after } }: { preview: DrivePreview }) {
  const t = useSay()
  const formats = useFormats()
  const percent = (value: string | null): string => (value === null ? '–' : formats.percent(value, 2))
  return (
    <Facts
      facts={[
        { label: t(driveWords.provision), value: <><Money amount={before.provision} /> → <Money amount={after.provision} /></> },
        { label: t(driveWords.par), value: t(driveWords.becomes, { before: percent(before.strictShare), after: percent(after.strictShare) }) },
        { label: t(driveWords.parByDays), value: t(driveWords.becomes, { before: percent(before.regulatoryShare), after: percent(after.regulatoryShare) }) },
      ]}
    />
  )
}

function Cash({ before, after }: { before: readonly string[]; after: readonly string[] }) {
  const t = useSay()
  return (
    <Chart
      title={t(driveWords.cash)} kind="bar" heading={t(driveWords.months)} categories={before.map((_, month) => t(driveWords.month, { n: month + 1 }))}
      series={[{ name: t(driveWords.before), values: before, ink: 'before' }, { name: t(driveWords.after), values: after, ink: 'after' }]}
    />
  )
}

function Classes({ preview: { before, after } }: { preview: DrivePreview }) {
  const t = useSay()
  const { language } = useLanguage()
  return (
    <Chart
      title={t(driveWords.classes)} kind="bar" heading={t(driveWords.class)} categories={before.classes.map(({ names }) => names[language])}
      series={[
        { name: t(driveWords.before), values: before.classes.map(({ principal }) => principal), ink: 'before' },
        { name: t(driveWords.after), values: after.classes.map(({ principal }) => principal), ink: 'after' },
      ]}
    />
  )
}

function WhyNone({ preview }: { preview: DrivePreview }) {
  const t = useSay()
  return (
    <div style={{ marginBlockStart: 'var(--mantine-spacing-md)' }}>
      <Text fw={600}>{t(driveWords.whyNone)}</Text>
      <Facts facts={preview.whyNone.map(({ code, loans }) => ({ label: t(noneWord(code)), value: loans }))} />
    </div>
  )
}
