import { Group, Button } from '@mantine/core'
import { useMemo } from 'react'
import type { AnswerJson } from '#core/diagnostic/assessment-json.ts'
import { useSay } from '#web/language/language.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { Panel } from '#web/ui/panel.tsx'
import { AnswerForm } from './answer-form.tsx'
import { CriteriaList } from './criteria-list.tsx'
import classes from './diagnostics.module.css'
import { askedOf, liveScore, type Answered } from './live-score.ts'
import { ScorePanel } from './score-panel.tsx'
import { diagnosticPageWords as w } from './words.ts'

export interface AnswerSheetProps extends Answered {
  readonly id: string
  readonly readOnly: boolean
  readonly waiting: ReadonlySet<string>
  readonly troubled: ReadonlySet<string>
  readonly before?: ReadonlyMap<string, string | null> | undefined
  readonly keep: (answer: AnswerJson) => void
  readonly final: boolean
}

/** Criteria at the left, the question in the middle, what it comes to at the right. */
export function AnswerSheet({ id, readOnly, waiting, troubled, before, keep, final, ...answered }: AnswerSheetProps) {
  const t = useSay()
  const { framework, tier, answers, indicators } = answered
  const parts = useMemo(() => askedOf({ framework, tier }), [framework, tier])
  const score = useMemo(() => liveScore({ framework, tier, answers, indicators }), [framework, tier, answers, indicators])
  const criteria = parts.flatMap((part) => part.criteria)
  const [address, change] = useAddressState()
  const go = (criterion: string) => change({ criterion })
  const at = Math.max(0, criteria.findIndex(({ slug }) => slug === address['criterion']))
  const criterion = criteria[at]
  const marks = useMemo(() => new Map((score?.criteria ?? []).map((mark) => [mark.criterion, mark])), [score])
  const titles = useMemo(() => new Map(criteria.map(({ slug, title, question }) => [slug, title ?? question])), [criteria])
  if (!criterion) return null
  const answer = answers.find((each) => each.criterion === criterion.slug)
  const step = (by: number) => go(criteria[at + by]?.slug ?? criterion.slug)
  return (
    <div className={classes.sheet}>
      <CriteriaList parts={parts} marks={marks} waiting={waiting} troubled={troubled} current={criterion.slug} go={go} />
      <Panel>
        <AnswerForm
          key={`${criterion.slug} ${JSON.stringify(answer ?? '')}`} assessment={id} framework={framework} criterion={criterion} answer={answer} readOnly={readOnly}
          keep={(given) => { keep(given); step(1) }}
        />
        <Group justify="space-between" mt="md">
          <Button variant="default" disabled={at === 0} onClick={() => step(-1)}>{t(w.before)}</Button>
          <Button variant="default" disabled={at === criteria.length - 1} onClick={() => step(1)}>{t(w.next)}</Button>
        </Group>
      </Panel>
      <div className={classes.result}>{score && <ScorePanel score={score} titles={titles} before={before} final={final} />}</div>
    </div>
  )
}
