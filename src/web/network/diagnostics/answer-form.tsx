import { Button, Group, NumberInput, Radio, Stack, Text, Textarea, Title } from '@mantine/core'
import type { AnswerJson, RiskExposure } from '#core/diagnostic/assessment-json.ts'
import type { CriterionJson, FrameworkJson } from '#core/diagnostic/framework-json.ts'
import { decimalOf } from '#core/diagnostic/read-decimal.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import classes from './diagnostics.module.css'
import { EvidenceFields } from './evidence-fields.tsx'
import { answerOf, NA, useAnswerValues } from './use-answer-values.ts'
import { diagnosticPageWords as w } from './words.ts'

/** More levels than this are typed, not chosen. */
const MOST_LEVELS = 10
const exposures: readonly RiskExposure[] = ['low', 'medium', 'high']

interface AnswerFormProps {
  readonly assessment: string
  readonly framework: FrameworkJson
  readonly criterion: CriterionJson
  readonly answer: AnswerJson | undefined
  readonly readOnly: boolean
  readonly keep: (answer: AnswerJson) => void
}

/** One criterion: the question, the scale as words, evidence beside it. */
export function AnswerForm({ assessment, framework, criterion, answer, readOnly, keep }: AnswerFormProps) {
  const t = useSay()
  const { language } = useLanguage()
  const { values, set, begun, afresh, done } = useAnswerValues(assessment, criterion.slug, answer, readOnly)
  const { choice, reason, comment, exposure, evidence } = values
  const given = answerOf(criterion.slug, values, answer)
  const send = () => {
    if (!given) return
    done()
    keep(given)
  }
  return (
    <form onSubmit={(event) => { event.preventDefault(); send() }}>
      <Stack gap="md">
        <div>
          <Title order={2} size="h3"><bdi>{textIn(criterion.question ?? criterion.title, language) || criterion.slug}</bdi></Title>
          {criterion.mandatory === true && <Text size="sm" c="dimmed">{t(w.mandatory)}</Text>}
        </div>
        {begun && <Group gap="xs"><Text size="sm" c="dimmed">{t(w.begun)}</Text><Button variant="default" onClick={afresh}>{t(w.afresh)}</Button></Group>}
        <Levels framework={framework} criterion={criterion} choice={choice} choose={(next) => set({ choice: next })} readOnly={readOnly} />
        {choice === NA && <Textarea label={t(w.whyNot)} value={reason} onChange={(event) => set({ reason: event.currentTarget.value })} required autosize minRows={2} maxLength={4000} readOnly={readOnly} />}
        {criterion.riskExposure !== false && choice !== NA && (
          <Radio.Group label={t(w.exposure)} value={exposure} onChange={(next) => set({ exposure: next as RiskExposure })}>
            <Group gap="md" mt={6} className={classes.exposures ?? ''}>{exposures.map((each) => <Radio key={each} value={each} label={t(w[each])} size="md" py={9} disabled={readOnly} />)}</Group>
          </Radio.Group>
        )}
        <Textarea label={t(w.comment)} value={comment} onChange={(event) => set({ comment: event.currentTarget.value })} autosize minRows={3} maxLength={20_000} readOnly={readOnly} />
        <EvidenceFields evidence={evidence} change={(next) => set({ evidence: next })} readOnly={readOnly} />
        {!readOnly && <Button type="submit" disabled={!given} style={{ alignSelf: 'flex-start' }}>{t(w.keep)}</Button>}
      </Stack>
    </form>
  )
}

interface LevelsProps extends Pick<AnswerFormProps, 'framework' | 'criterion' | 'readOnly'> { readonly choice: string; readonly choose: (choice: string) => void }

function Levels({ framework, criterion, choice, choose, readOnly }: LevelsProps) {
  const t = useSay()
  const { language } = useLanguage()
  const levels = levelsOf(framework, criterion)
  if (levels === undefined) return <TypedLevel {...{ framework, criterion, choice, choose, readOnly }} />
  return (
    <Radio.Group label={t(w.level)} value={choice} onChange={choose} required>
      <div className={classes.levels}>
        {levels.map((level) => {
          const label = framework.rollup === 'YPN' ? t(w[level as 'yes']) : textIn(framework.scale?.labels?.[level], language)
          return <Radio key={level} className={classes.level ?? ''} value={level} size="md" disabled={readOnly} label={label ? (framework.rollup === 'YPN' ? label : `${level} · ${label}`) : t(w.levelPlain, { level })} description={textIn(criterion.guidance?.[level], language) || undefined} />
        })}
        {criterion.allowNa !== false && <Radio className={classes.level ?? ''} value={NA} size="md" label={t(w.doesNotApply)} disabled={readOnly} />}
      </div>
    </Radio.Group>
  )
}

function TypedLevel({ framework, criterion, choice, choose, readOnly }: LevelsProps) {
  const t = useSay()
  const scale = { ...framework.scale, ...criterion.scale }
  return (
    <Stack gap="xs">
      <NumberInput label={t(w.level)} value={choice === NA ? '' : choice} min={Number(scale.min ?? 0)} max={Number(scale.max ?? 0)} step={Number(scale.step ?? 1)} onChange={(value) => choose(String(value))} readOnly={readOnly} />
      {criterion.allowNa !== false && !readOnly && <Button variant="default" onClick={() => choose(NA)}>{t(w.doesNotApply)}</Button>}
    </Stack>
  )
}

/** The levels of a scale in the order from worst to best; undefined where there are too many to choose from. */
function levelsOf(framework: FrameworkJson, criterion: CriterionJson): string[] | undefined {
  if (framework.rollup === 'YPN') return ['yes', 'partially', 'no']
  const scale = { ...framework.scale, ...criterion.scale }
  const [min, max, step] = [decimalOf(scale.min ?? 0), decimalOf(scale.max), decimalOf(scale.step ?? 1)]
  if (!min || !max || !step || min.den !== 1n || max.den !== 1n || step.den !== 1n || (max.num - min.num) / step.num >= MOST_LEVELS) return undefined
  const levels: string[] = []
  for (let level = min.num; level <= max.num; level += step.num) levels.push(String(level))
  return framework.scale?.direction === 'down' ? levels.toReversed() : levels
}
