import { Button, Checkbox, Fieldset, Group, Stack } from '@mantine/core'
import { indicatorName } from '#contract/indicators/names.ts'
import { evidenceKinds, type CriterionJson, type EvidenceKind, type FrameworkJson } from '#core/diagnostic/framework-json.ts'
import { indicators } from '#core/indicators/registry.ts'
import { useSay } from '#web/language/language.tsx'
import { ChoiceField, DecimalField, NameField, NamesField, ProblemLine, Row, TextsField } from './edit-fields.tsx'
import { LevelTexts } from './edit-levels.tsx'
import { editWords as w } from './edit-words.ts'
import { changeCriterion, changed, newValueBand, withoutRow, withRow, type Change } from './framework-edits.ts'

interface EditCriterionProps { readonly content: FrameworkJson; readonly dimension: number; readonly at: number; readonly change: (content: FrameworkJson) => void }
interface PartProps { readonly criterion: CriterionJson; readonly path: string; readonly set: (part: Change<CriterionJson>) => void }

export function EditCriterion({ content, dimension, at, change }: EditCriterionProps) {
  const t = useSay()
  const criterion = content.dimensions[dimension]?.criteria[at]
  if (!criterion) return null
  const path = `dimensions.${dimension}.criteria.${at}`
  const set = (part: Change<CriterionJson>) => change(changeCriterion(content, dimension, at, part))
  const isYpn = content.rollup === 'YPN'
  return (
    <Stack gap="md">
      <TextsField label={t(w.title)} path={`${path}.title`} value={criterion.title} change={(title) => set({ title })} />
      <TextsField label={t(w.question)} path={`${path}.question`} value={criterion.question} change={(question) => set({ question })} long />
      <NameField label={t(w.key)} path={`${path}.slug`} value={criterion.slug} change={(slug) => set({ slug })} help={t(w.keyHelp)} />
      {!isYpn && <DecimalField label={t(w.weight)} path={`${path}.weight`} value={criterion.weight ?? 1} change={(weight) => set({ weight })} />}
      <Flags criterion={criterion} path={path} set={set} />
      <NamesField label={t(w.tiers)} path={`${path}.tiers`} value={criterion.tiers} change={(tiers) => set({ tiers })} help={t(w.tiersHelp)} />
      <NameField label={t(w.department)} path={`${path}.department`} value={criterion.department ?? ''} change={(department) => set({ department: department || undefined })} />
      {!isYpn && <OwnScale criterion={criterion} path={path} set={set} />}
      <LevelTexts title={t(w.guidance)} path={`${path}.guidance`} framework={content} own={criterion.scale} texts={criterion.guidance} change={(guidance) => set({ guidance })} long />
      <Quantitative criterion={criterion} path={path} set={set} own={content.ownIndicators ?? []} />
      <Crosswalk criterion={criterion} path={path} set={set} />
    </Stack>
  )
}

const KIND_WORDS = { document: w.document, interview: w.interview, observation: w.observation, data: w['evidence-data'] } as const

function Flags({ criterion, path, set }: PartProps) {
  const t = useSay()
  const kinds = criterion.evidenceKinds ?? []
  const has = (kind: EvidenceKind, on: boolean) => {
    const next = evidenceKinds.filter((each) => (each === kind ? on : kinds.includes(each)))
    set({ evidenceKinds: next.length === 0 ? undefined : next })
  }
  return (
    <>
      <Stack gap={0}>
        <Checkbox size="md" py={9} label={t(w.mandatory)} checked={criterion.mandatory === true} onChange={(event) => set({ mandatory: event.currentTarget.checked || undefined })} />
        <Checkbox size="md" py={9} label={t(w.allowNa)} checked={criterion.allowNa !== false} onChange={(event) => set({ allowNa: event.currentTarget.checked ? undefined : false })} />
        <Checkbox size="md" py={9} label={t(w.riskExposure)} checked={criterion.riskExposure !== false} onChange={(event) => set({ riskExposure: event.currentTarget.checked ? undefined : false })} />
      </Stack>
      <Fieldset legend={t(w.evidenceKinds)}>
        <Group gap="md">{evidenceKinds.map((kind) => <Checkbox key={kind} size="md" py={9} label={t(KIND_WORDS[kind])} checked={kinds.includes(kind)} onChange={(event) => has(kind, event.currentTarget.checked)} />)}</Group>
        <ProblemLine path={`${path}.evidenceKinds`} />
      </Fieldset>
    </>
  )
}

function OwnScale({ criterion, path, set }: PartProps) {
  const t = useSay()
  const { scale } = criterion
  const change = (part: Change<NonNullable<typeof scale>>) => {
    const next = changed({ ...scale } as NonNullable<typeof scale>, part)
    set({ scale: Object.keys(next).length === 0 ? undefined : next })
  }
  return (
    <Fieldset legend={t(w.ownScale)}>
      <Group gap="sm" align="flex-start">
        <DecimalField label={t(w.min)} path={`${path}.scale.min`} value={scale?.min} change={(min) => change({ min })} />
        <DecimalField label={t(w.max)} path={`${path}.scale.max`} value={scale?.max} change={(max) => change({ max: max as number })} help={t(w.ownScaleHelp)} width="14rem" />
        <DecimalField label={t(w.step)} path={`${path}.scale.step`} value={scale?.step} change={(step) => change({ step })} />
      </Group>
      <ProblemLine path={`${path}.scale`} />
    </Fieldset>
  )
}

function Quantitative({ criterion, path, set, own }: PartProps & { own: readonly string[] }) {
  const t = useSay()
  const { quantitative } = criterion
  const bands = quantitative?.bands ?? []
  const options = [{ value: '', label: '–' }, ...own.map((value) => ({ value, label: value })), ...indicators.map(({ slug }) => ({ value: slug as string, label: t(indicatorName(slug)) }))]
  const setBands = (next: typeof bands | undefined) => quantitative && set({ quantitative: { ...quantitative, bands: next ?? [] } })
  const choose = (indicator: string) => set({ quantitative: indicator === '' ? undefined : { indicator, bands: bands.length === 0 ? [{ value: 0 }] : bands } as CriterionJson['quantitative'] })
  return (
    <Fieldset legend={t(w.figure)}>
      <Stack gap="sm">
        <ChoiceField label={t(w.indicator)} path={`${path}.quantitative.indicator`} value={quantitative?.indicator ?? ''} options={options} change={choose} />
        {bands.map((band, n) => (
          // oxlint-disable-next-line react/no-array-index-key -- ranges have no name of their own
          <Row key={n} what={t(w.figure)} n={n} remove={() => setBands(withoutRow(bands, n))}>
            <DecimalField label={t(w.valueFrom)} path={`${path}.quantitative.bands.${n}.from`} value={band.from} change={(from) => setBands(withRow(bands, n, changed(band, { from })))} width="9rem" />
            <DecimalField label={t(w.valueTo)} path={`${path}.quantitative.bands.${n}.to`} value={band.to} change={(to) => setBands(withRow(bands, n, changed(band, { to })))} width="9rem" />
            <DecimalField label={t(w.valueLevel)} path={`${path}.quantitative.bands.${n}.value`} value={band.value} change={(value) => setBands(withRow(bands, n, { ...band, value: value ?? '' }))} width="7rem" />
          </Row>
        ))}
        <ProblemLine path={`${path}.quantitative.bands`} />
        {quantitative && <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setBands(newValueBand(bands))}>{t(w.addValueBand)}</Button>}
      </Stack>
    </Fieldset>
  )
}

function Crosswalk({ criterion, path, set }: PartProps) {
  const t = useSay()
  const rows = criterion.crosswalk ?? []
  return (
    <Fieldset legend={t(w.crosswalk)}>
      <Stack gap="sm">
        {rows.map((row, n) => (
          // oxlint-disable-next-line react/no-array-index-key -- links have no name of their own
          <Row key={n} what={t(w.crosswalk)} n={n} remove={() => set({ crosswalk: withoutRow(rows, n) })}>
            <NameField label={t(w.otherFramework, { example: 'institutional@1' })} path={`${path}.crosswalk.${n}.framework`} value={row.framework} change={(framework) => set({ crosswalk: withRow(rows, n, { ...row, framework }) })} />
            <NameField label={t(w.otherCriterion)} path={`${path}.crosswalk.${n}.criterion`} value={row.criterion} change={(slug) => set({ crosswalk: withRow(rows, n, { ...row, criterion: slug }) })} />
          </Row>
        ))}
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => set({ crosswalk: [...rows, { framework: '', criterion: criterion.slug }] })}>{t(w.addCrosswalk)}</Button>
      </Stack>
    </Fieldset>
  )
}
