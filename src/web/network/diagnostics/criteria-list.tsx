import { Progress, Text, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCircle, IconCircleCheck, IconCloudUp } from '@tabler/icons-react'
import type { CriterionScoreJson } from '#core/diagnostic/assessment-json.ts'
import type { CriterionJson, DimensionJson } from '#core/diagnostic/framework-json.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import classes from './diagnostics.module.css'
import { diagnosticPageWords as w } from './words.ts'

export interface CriteriaListProps {
  readonly parts: readonly { readonly dimension: DimensionJson; readonly criteria: readonly CriterionJson[] }[]
  readonly marks: ReadonlyMap<string, CriterionScoreJson>
  readonly waiting: ReadonlySet<string>
  readonly troubled: ReadonlySet<string>
  readonly current: string
  readonly go: (slug: string) => void
}

/** What is asked, with what is answered: the way through an assessment. */
export function CriteriaList({ parts, marks, waiting, troubled, current, go }: CriteriaListProps) {
  const t = useSay()
  const { language } = useLanguage()
  const all = parts.flatMap(({ criteria }) => criteria)
  const done = all.filter(({ slug }) => isDone(marks.get(slug))).length
  return (
    <nav className={classes.list} aria-label={t(w.criteria)}>
      <Text size="sm" fw={650}>{t(w.progress, { done, all: all.length })}</Text>
      <Progress value={all.length === 0 ? 0 : (100 * done) / all.length} aria-label={t(w.progress, { done, all: all.length })} mb="sm" />
      {parts.map(({ dimension, criteria }) => (
        <section key={dimension.slug}>
          <Text size="sm" c="dimmed" fw={650} mt="xs"><bdi>{textIn(dimension.title, language) || dimension.slug}</bdi></Text>
          {criteria.map(({ slug, title, question }) => (
            <UnstyledButton key={slug} className={classes.criterion ?? ''} data-current={slug === current || undefined} aria-current={slug === current ? 'step' : undefined} onClick={() => go(slug)}>
              <StateIcon state={troubled.has(slug) ? 'troubled' : waiting.has(slug) ? 'waiting' : isDone(marks.get(slug)) ? 'done' : 'open'} />
              <Text size="sm" component="span"><bdi>{textIn(title ?? question, language) || slug}</bdi></Text>
            </UnstyledButton>
          ))}
        </section>
      ))}
    </nav>
  )
}

const isDone = (mark: CriterionScoreJson | undefined): boolean => mark !== undefined && mark.from !== 'missing'

function StateIcon({ state }: { state: 'troubled' | 'waiting' | 'done' | 'open' }) {
  const t = useSay()
  const size = { size: 18, style: { flex: 'none' } }
  if (state === 'troubled') return <IconAlertTriangle {...size} color="var(--mantine-color-red-7)" aria-label={t(w.conflict)} />
  if (state === 'waiting') return <IconCloudUp {...size} aria-label={t(w.keptHere, { n: 1 })} />
  if (state === 'done') return <IconCircleCheck {...size} color="var(--mantine-primary-color-filled)" aria-label={t(w.answered)} />
  return <IconCircle {...size} aria-label={t(w.unanswered)} />
}
