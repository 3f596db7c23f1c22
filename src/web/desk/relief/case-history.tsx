import { Anchor, Stack, Text } from '@mantine/core'
import { stateWords } from '#contract/relief-words.ts'
import type { CaseStep, ReliefCase } from '#contract/renegotiation-shapes.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Timeline } from '#web/ui/timeline.tsx'
import { actWords } from './act-words.ts'
import { useChannelWord } from './use-channel-word.ts'

const RISKY: readonly CaseStep['act'][] = ['refuse', 'cannot-amend', 'undo']

/** Every step of the case: what, when, who, from where, why. */
export function CaseHistory({ case: shown }: { case: ReliefCase }) {
  const t = useSay()
  const formats = useFormats()
  return (
    <Timeline
      moments={shown.steps.toReversed().map((step) => ({
        key: String(step.step), title: t(actWords[step.act]), when: formats.date(step.on, 'short'), who: step.by.name,
        detail: <StepDetail step={step} before={shown.steps[step.step - 2]} />, tone: RISKY.includes(step.act) ? 'risk' as const : 'done' as const,
      }))}
    />
  )
}

function StepDetail({ step, before }: { step: CaseStep; before: CaseStep | undefined }) {
  const t = useSay()
  const channel = useChannelWord(step.channel)
  const attachment = step.content['attachment']
  const note = step.content['note']
  return (
    <Stack gap={2}>
      {step.reason && <Text size="sm" dir="auto">{step.reason}</Text>}
      {typeof note === 'string' && note !== '' && <Text size="sm" dir="auto">{note}</Text>}
      {typeof attachment === 'string' && <Anchor size="sm" href={`/api/attachments/${attachment}/file`} target="_blank">{typeof step.content['fileName'] === 'string' ? step.content['fileName'] : t(actWords.attach)}</Anchor>}
      <Text size="xs" c="dimmed">{channel}{before?.state !== step.state && ` · ${t(stateWords[step.state])}`}</Text>
    </Stack>
  )
}
