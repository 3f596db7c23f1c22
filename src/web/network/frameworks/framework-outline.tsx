import { Button, Text, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { use, type KeyboardEvent } from 'react'
import type { Text as FrameworkText } from '#core/diagnostic/framework-json.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { ProblemsContext } from './edit-fields.tsx'
import { editWords as w } from './edit-words.ts'
import { pathOf, placeOf } from './framework-checks.ts'
import { addCriterion, addDimension, type Place } from './framework-edits.ts'
import classes from './frameworks.module.css'
import type { FrameworkDraft } from './use-framework-draft.ts'

/** Parts and their questions: the way through a framework, and where each of them is added and moved. */
export function FrameworkOutline({ draft: { content, place, go, change, moveBy } }: { draft: FrameworkDraft }) {
  const t = useSay()
  const { language } = useLanguage()
  const troubled = new Set(use(ProblemsContext).map(({ path }) => pathOf(placeOf(path))))
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    moveBy(event.key === 'ArrowUp' ? -1 : 1)
  }
  const titleOf = ({ title, question, slug }: Titled) => textIn(title ?? question, language) || `${slug} ${t(w.noTitle)}`
  const line = { current: pathOf(place), troubled, go }
  return (
    // Arrows with Alt move what is chosen, from any of the buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <nav className={classes.outline} aria-label={t(w.outline)} onKeyDown={onKeyDown}>
      <Line {...line} place={{}} text={t(w.whole)} />
      {content.dimensions.map((dimension, n) => (
        // oxlint-disable-next-line react/no-array-index-key -- the short name is what is edited
        <section key={n}>
          <Line {...line} place={{ dimension: n }} text={titleOf(dimension)} />
          {dimension.criteria.map((criterion, m) => (
            // oxlint-disable-next-line react/no-array-index-key -- the short name is what is edited
            <Line key={m} {...line} place={{ dimension: n, criterion: m }} text={titleOf(criterion)} />
          ))}
          <Button
            variant="subtle" size="compact-md" mih={44} leftSection={<IconPlus size={16} />} aria-label={`${t(w.addQuestion)}: ${dimension.slug}`}
            onClick={() => change(addCriterion(content, n), { dimension: n, criterion: dimension.criteria.length })}
          >
            {t(w.addQuestion)}
          </Button>
        </section>
      ))}
      <Button variant="default" mt="sm" leftSection={<IconPlus size={18} />} onClick={() => change(addDimension(content), { dimension: content.dimensions.length })}>{t(w.addPart)}</Button>
      <Text size="xs" c="dimmed" mt="sm" visibleFrom="md">{t(w.moveHelp)}</Text>
    </nav>
  )
}

interface Titled { readonly title?: FrameworkText; readonly question?: FrameworkText; readonly slug: string }
interface LineProps { readonly place: Place; readonly text: string; readonly current: string; readonly troubled: ReadonlySet<string>; readonly go: (place: Place) => void }

function Line({ place, text, current, troubled, go }: LineProps) {
  const t = useSay()
  const path = pathOf(place)
  const isCurrent = path === current
  return (
    <UnstyledButton className={classes.line ?? ''} data-level={place.criterion === undefined ? 'part' : 'question'} data-current={isCurrent || undefined} aria-current={isCurrent ? 'step' : undefined} onClick={() => go(place)}>
      <Text size="sm" component="span"><bdi>{text}</bdi></Text>
      {troubled.has(path) && <IconAlertTriangle size={18} style={{ flex: 'none' }} color="var(--mantine-color-red-7)" aria-label={t(w.hasProblem)} />}
    </UnstyledButton>
  )
}
