import { Button, Fieldset, Group, Stack, Text } from '@mantine/core'
import { bandMeasures, criterionWeightRules, rollups, type FrameworkJson, type ScaleJson } from '#core/diagnostic/framework-json.ts'
import { useSay } from '#web/language/language.tsx'
import { ChoiceField, DecimalField, NameField, NamesField, ProblemLine, Row, TextsField } from './edit-fields.tsx'
import { LevelTexts } from './edit-levels.tsx'
import { editWords as w } from './edit-words.ts'
import { sumOf } from './framework-checks.ts'
import { changed, newBand, withoutRow, withRollup, withRow, type Change } from './framework-edits.ts'

interface EditProps { readonly content: FrameworkJson; readonly change: (content: FrameworkJson) => void; /** A version keeps the short name of the one before. */ readonly isVersion: boolean }

/** What belongs to the framework as a whole. */
export function EditFramework({ content, change, isVersion }: EditProps) {
  const t = useSay()
  const set = (part: Change<FrameworkJson>) => change(changed(content, part))
  const sum = sumOf(content.dimensions.map(({ weight }) => weight))
  return (
    <Stack gap="md">
      <TextsField label={t(w.title)} path="title" value={content.title} change={(title) => set({ title })} />
      <Group gap="sm" align="flex-start" grow preventGrowOverflow={false}>
        <NameField label={t(w.key)} path="slug" value={content.slug} change={(slug) => set({ slug })} disabled={isVersion} help={t(w.keyHelp)} />
        <NameField label={t(w.version)} path="version" value={String(content.version)} change={(version) => set({ version })} />
      </Group>
      <NameField label={t(w.source)} path="source" value={content.source ?? ''} change={(source) => set({ source: source || undefined })} />
      <NameField label={t(w.licence)} path="licence" value={content.licence ?? ''} change={(licence) => set({ licence: licence || undefined })} />
      <ChoiceField label={t(w.rollup)} path="rollup" value={content.rollup} options={rollups.map((value) => ({ value, label: t(w[value]) }))} change={(rollup) => change(withRollup(content, rollup))} />
      {content.scale && <EditScale scale={content.scale} change={(scale) => set({ scale })} />}
      {content.rollup !== 'YPN' && content.scale && <LevelTexts title={t(w.labels)} path="scale.labels" framework={content} texts={content.scale.labels} change={(labels) => set({ scale: changed(content.scale ?? { min: 0, max: 4 }, { labels }) })} />}
      {content.rollup !== 'YPN' && (
        <ChoiceField
          label={t(w.weights)} path="criterionWeights" value={content.criterionWeights ?? 'relative'} options={criterionWeightRules.map((value) => ({ value, label: t(w[value]) }))}
          change={(rule) => set({ criterionWeights: rule === 'relative' ? undefined : rule })}
        />
      )}
      {sum !== undefined && content.dimensions.some(({ weight }) => weight !== undefined) && <Text size="sm">{t(w.sumOfParts, { sum })}</Text>}
      <ProblemLine path="dimensions" />
      <EditGrades content={content} set={set} />
      <Group gap="sm" align="flex-start">
        <DecimalField label={t(w.strengthFrom)} path="strengthFrom" value={content.strengthFrom} change={(strengthFrom) => set({ strengthFrom })} width="12rem" />
        <DecimalField label={t(w.weaknessBelow)} path="weaknessBelow" value={content.weaknessBelow} change={(weaknessBelow) => set({ weaknessBelow })} width="12rem" />
      </Group>
      <NamesField label={t(w.ownIndicators)} path="ownIndicators" value={content.ownIndicators} change={(ownIndicators) => set({ ownIndicators })} help={t(w.ownIndicatorsHelp)} />
    </Stack>
  )
}

function EditScale({ scale, change }: { scale: ScaleJson; change: (scale: ScaleJson) => void }) {
  const t = useSay()
  const set = (part: Change<ScaleJson>) => change(changed(scale, part))
  return (
    <Fieldset legend={t(w.scale)}>
      <Group gap="sm" align="flex-start">
        <DecimalField label={t(w.min)} path="scale.min" value={scale.min} change={(min) => set({ min: min ?? 0 })} />
        <DecimalField label={t(w.max)} path="scale.max" value={scale.max} change={(max) => set({ max: max ?? 0 })} />
        <DecimalField label={t(w.step)} path="scale.step" value={scale.step} change={(step) => set({ step })} />
        <ChoiceField label={t(w.direction)} path="scale.direction" value={scale.direction ?? 'up'} options={[{ value: 'up', label: t(w.bestUp) }, { value: 'down', label: t(w.bestDown) }]} change={(direction) => set({ direction: direction === 'up' ? undefined : direction })} />
      </Group>
      <ProblemLine path="scale" />
    </Fieldset>
  )
}

function EditGrades({ content, set }: { content: FrameworkJson; set: (part: Change<FrameworkJson>) => void }) {
  const t = useSay()
  const { bands } = content
  return (
    <Fieldset legend={t(w.grades)}>
      <Stack gap="md">
        {bands && <ChoiceField label={t(w.bandsOn)} path="bandsOn" value={content.bandsOn ?? 'score'} options={bandMeasures.map((value) => ({ value, label: t(w[value]) }))} change={(bandsOn) => set({ bandsOn })} />}
        {bands?.map((band, n) => (
          // oxlint-disable-next-line react/no-array-index-key -- a grade's name is what is edited
          <Stack key={n} gap="sm">
            <Row what={t(w.grade)} n={n} remove={() => set({ bands: withoutRow(bands, n) })}>
              <NameField label={t(w.grade)} path={`bands.${n}.grade`} value={band.grade} change={(grade) => set({ bands: withRow(bands, n, { ...band, grade }) })} />
              <DecimalField label={t(w.valueFrom)} path={`bands.${n}.from`} value={band.from} change={(from) => set({ bands: withRow(bands, n, { ...band, from: from ?? '' }) })} />
              <DecimalField label={t(w.valueTo)} path={`bands.${n}.to`} value={band.to} change={(to) => set({ bands: withRow(bands, n, changed(band, { to })) })} />
            </Row>
            <TextsField label={t(w.title)} path={`bands.${n}.label`} value={band.label} change={(label) => set({ bands: withRow(bands, n, changed(band, { label })) })} />
          </Stack>
        ))}
        <ProblemLine path="bands" />
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => set({ bands: newBand(bands) })}>{t(w.addGrade)}</Button>
      </Stack>
    </Fieldset>
  )
}
