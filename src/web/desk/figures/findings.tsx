import { Group, Stack, Text, Textarea } from '@mantine/core'
import type { FindingJson } from '#contract/figures.ts'
import { findingWord } from '#contract/figures/words.ts'
import { inputWords } from '#core/indicators/input-words.ts'
import { isInputName } from '#core/indicators/inputs.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { formWords } from './words.ts'

interface FindingsProps {
  readonly findings: readonly FindingJson[]
  readonly comments: Readonly<Record<string, string>>
  readonly change: (comments: Readonly<Record<string, string>>) => void
}

/** What stops the report, then what needs a word. */
export function Findings({ findings, comments, change }: FindingsProps) {
  const t = useSay()
  const { language } = useLanguage()
  return (
    <Panel title={t(formWords.findings)}>
      <Stack gap="md">
        {findings.toSorted((a, b) => Number(b.stops) - Number(a.stops)).map((finding) => {
          const key = `${finding.code} ${finding.path}`
          const name = finding.path.slice(finding.path.lastIndexOf('.') + 1)
          return (
            <div key={key}>
              <Group gap="xs">
                <StatusBadge tone={finding.stops ? 'warn' : 'waiting'}>{t(finding.stops ? formWords.stops : formWords.asks)}</StatusBadge>
                {isInputName(name) && <Text size="sm" fw={600}>{inputWords[name][language]}</Text>}
              </Group>
              <Text size="sm" mt={4}>{t(findingWord(finding.code), finding.facts)}</Text>
              {!finding.stops && (
                <Textarea
                  mt={4} size="md" label={t(formWords.comment)} maxLength={500} autosize value={comments[key] ?? ''}
                  onChange={({ currentTarget }) => change({ ...comments, [key]: currentTarget.value })}
                />
              )}
            </div>
          )
        })}
      </Stack>
    </Panel>
  )
}
