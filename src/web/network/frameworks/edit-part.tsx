import { Stack, Text } from '@mantine/core'
import type { FrameworkJson } from '#core/diagnostic/framework-json.ts'
import { useSay } from '#web/language/language.tsx'
import { DecimalField, NameField, ProblemLine, TextsField } from './edit-fields.tsx'
import { editWords as w } from './edit-words.ts'
import { sumOf } from './framework-checks.ts'
import { changeDimension } from './framework-edits.ts'

interface EditPartProps { readonly content: FrameworkJson; readonly at: number; readonly change: (content: FrameworkJson) => void }

export function EditPart({ content, at, change }: EditPartProps) {
  const t = useSay()
  const dimension = content.dimensions[at]
  if (!dimension) return null
  const path = `dimensions.${at}`
  const [all, own] = [sumOf(content.dimensions.map(({ weight }) => weight)), sumOf(dimension.criteria.map(({ weight = 1 }) => weight))]
  return (
    <Stack gap="md">
      <TextsField label={t(w.title)} path={`${path}.title`} value={dimension.title} change={(title) => change(changeDimension(content, at, { title }))} />
      <NameField label={t(w.key)} path={`${path}.slug`} value={dimension.slug} change={(slug) => change(changeDimension(content, at, { slug }))} help={t(w.keyHelp)} />
      <DecimalField label={t(w.weight)} path={`${path}.weight`} value={dimension.weight} change={(weight) => change(changeDimension(content, at, { weight }))} />
      {dimension.weight !== undefined && all !== undefined && <Text size="sm">{t(w.sumOfParts, { sum: all })}</Text>}
      <ProblemLine path="dimensions" />
      {content.criterionWeights === 'sum-to-dimension' && own !== undefined && <Text size="sm">{t(w.sumOfQuestions, { sum: own })}</Text>}
      <ProblemLine path={`${path}.criteria`} />
    </Stack>
  )
}
