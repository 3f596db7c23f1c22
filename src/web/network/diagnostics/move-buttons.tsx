import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { approveActionPlan, moveAssessment } from '#contract/diagnostics.ts'
import { assessmentMoves, type AssessmentDetailJson, type AssessmentMove } from '#contract/diagnostics/shapes.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import type { Side } from './use-kept-answers.ts'
import { diagnosticPageWords as w } from './words.ts'

const ON: readonly AssessmentMove[] = ['go-to-field', 'draft', 'send-to-member', 'validate', 'approve-plan', 'close', 'review-documents']

/** The next step as the one primary action, the others quieter; each is asked once more. */
export function MoveButtons({ assessment, side }: { assessment: AssessmentDetailJson; side: Side }) {
  const t = useSay()
  const [act, ask] = useState<AssessmentMove>()
  const close = () => ask(undefined)
  const move = useDo(moveAssessment, { onDone: close })
  const approve = useDo(approveActionPlan, { onDone: close })
  const open = assessmentMoves.filter((each) => assessment.acts.includes(each) && (side === 'network' || each === 'approve-plan'))
  const first = ON.find((each) => open.includes(each))
  const run = (reason: string) => {
    if (act === undefined) return
    const more = reason === '' ? {} : { reason }
    if (side === 'member') approve.mutate({ params: { id: assessment.id }, body: more })
    else move.mutate({ params: { id: assessment.id }, body: { act, ...more } })
  }
  return (
    <Group gap="xs">
      {open.filter((each) => each !== first).map((each) => <Button key={each} variant="default" onClick={() => ask(each)}>{t(w[`act-${each}`])}</Button>)}
      {first && <Button onClick={() => ask(first)}>{t(w[`act-${first}`])}</Button>}
      {act && (
        <ConfirmDialog
          opened close={close} title={t(w[`act-${act}`])} confirm={t(w[`act-${act}`])} askReason={['cancel', 'take-back', 'reopen'].includes(act)} run={run} pending={move.isPending || approve.isPending}
          problem={move.error ?? approve.error}
        >
          <Text>{act === 'validate' ? t(w.finalOnce) : assessment.title}</Text>
        </ConfirmDialog>
      )}
    </Group>
  )
}
