import { Alert, FileButton, Button, Group, List, Stack, Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { FrameworkJson } from '#core/diagnostic/framework-json.ts'
import { isFramework, parseFramework } from '#core/diagnostic/parse-framework.ts'
import { useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { diagnosticPageWords as pageWords } from '../diagnostics/words.ts'
import { editWords as w } from './edit-words.ts'
import { problemsOf, problemWords, type Found } from './framework-checks.ts'
import type { FrameworkDraft } from './use-framework-draft.ts'

/** The framework as data: typed, pasted or read from a file. What is no framework at all stays here and changes nothing. */
export function FrameworkData({ draft: { content, change } }: { draft: FrameworkDraft }) {
  const t = useSay()
  const [typed, type] = useState(() => JSON.stringify(content, undefined, 2))
  const looked = useMemo(() => look(typed), [typed])
  const take = (text: string) => {
    type(text)
    const read = look(text)?.content
    if (read) change(read, {})
  }
  return (
    <Panel>
      <Stack gap="md">
        <Group><FileButton accept="application/json,.json" onChange={(file) => void file?.text().then(take)}>{(props) => <Button variant="default" {...props}>{t(w.import)}</Button>}</FileButton></Group>
        <Textarea label={t(pageWords.content)} value={typed} onChange={(event) => take(event.currentTarget.value)} autosize minRows={10} maxRows={30} dir="ltr" ff="monospace" spellCheck={false} />
        {!looked && <Alert color="yellow">{t(pageWords.notJson)}</Alert>}
        {looked && looked.problems.length > 0 && (
          <Alert color="yellow"><List size="sm">{looked.problems.map(({ path, rule }) => <List.Item key={`${path} ${rule}`}><bdi dir="ltr"><code>{path}</code></bdi> {t(problemWords, { rule })}</List.Item>)}</List></Alert>
        )}
      </Stack>
    </Panel>
  )
}

type Looked = { readonly content?: FrameworkJson; readonly problems: readonly Found[] } | undefined

/** Undefined: no JSON. Without content: something in it is of a wrong kind, so that the form could not show it. */
function look(text: string): Looked {
  try {
    const read = JSON.parse(text) as unknown
    const parsed = parseFramework(read)
    const problems = isFramework(parsed) ? [] : parsed.problems
    if (problems.some(({ code }) => code === 'wrong_type' || code === 'unknown_field') || !isShape(read)) return { problems: problems.map(({ path, code }) => ({ path, rule: code })) }
    return { content: read, problems: problemsOf(read) }
  } catch {
    return undefined
  }
}

const isShape = (read: unknown): read is FrameworkJson =>
  typeof read === 'object' && read !== null && 'slug' in read && 'version' in read && 'rollup' in read && 'dimensions' in read && Array.isArray(read.dimensions)
  && read.dimensions.every((each: object) => 'slug' in each && 'criteria' in each && Array.isArray(each.criteria) && each.criteria.every((one: object) => 'slug' in one))
