import { Alert, List } from '@mantine/core'
import { formProblemWords } from '#contract/surveys/problem-words.ts'
import type { DefinitionProblem } from '#core/survey/problems.ts'
import { useSay } from '#web/language/language.tsx'
import { editorWords } from './words.ts'

const SHOWN = 12
// The palette’s own titles are too faint on their ground.
const INK = { title: { color: 'var(--mantine-color-text)' } }

/** Errors first, then what is worth a look; each with its place in the form. */
export function FormProblems({ problems }: { problems: readonly DefinitionProblem[] }) {
  const t = useSay()
  const part = (level: DefinitionProblem['level']) => problems.filter((each) => each.level === level)
  return (
    <>
      {part('error').length > 0 && <Alert color="red" styles={INK} title={t(editorWords.problems)}><Lines problems={part('error')} /></Alert>}
      {part('warning').length > 0 && <Alert color="yellow" styles={INK} title={t(editorWords.hints)}><Lines problems={part('warning')} /></Alert>}
    </>
  )
}

function Lines({ problems }: { problems: readonly DefinitionProblem[] }) {
  const t = useSay()
  return (
    <List size="sm">
      {problems.slice(0, SHOWN).map(({ path, code, facts }) => <List.Item key={`${path} ${code}`}><bdi dir="ltr">{path}</bdi>: {t(formProblemWords[code], facts)}</List.Item>)}
      {problems.length > SHOWN && <List.Item>… {problems.length - SHOWN}</List.Item>}
    </List>
  )
}
