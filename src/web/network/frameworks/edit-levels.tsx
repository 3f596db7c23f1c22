import { Accordion, Stack } from '@mantine/core'
import type { CriterionJson, FrameworkJson, Text } from '#core/diagnostic/framework-json.ts'
import { useSay } from '#web/language/language.tsx'
import { ProblemLine, TextsField } from './edit-fields.tsx'
import { editWords as w } from './edit-words.ts'
import { levelsOf, withLevel } from './framework-edits.ts'

interface LevelTextsProps {
  readonly title: string
  readonly path: string
  readonly framework: FrameworkJson
  readonly own?: CriterionJson['scale']
  readonly texts: Readonly<Record<string, Text>> | undefined
  readonly change: (texts: Record<string, Text> | undefined) => void
  readonly long?: boolean
}

/** A text for each level of a short scale, folded away until it is wanted. */
export function LevelTexts({ title, path, framework, own, texts, change, long = false }: LevelTextsProps) {
  const t = useSay()
  const levels = levelsOf(framework, own)
  // A level that the scale no longer has keeps its text in sight, so that it can be taken out.
  const all = [...levels, ...Object.keys(texts ?? {}).filter((level) => !levels.includes(level))]
  if (all.length === 0) return null
  return (
    <Accordion variant="contained">
      <Accordion.Item value="levels">
        <Accordion.Control>{title}</Accordion.Control>
        <Accordion.Panel>
          <Stack gap="sm">
            <ProblemLine path={path} />
            {all.map((level) => (
              <TextsField
                key={level} label={framework.rollup === 'YPN' ? t(w[level as 'yes']) : t(w.level, { level })} path={`${path}.${level}`} value={texts?.[level]} long={long}
                change={(text) => change(withLevel(texts, level, text))}
              />
            ))}
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  )
}
