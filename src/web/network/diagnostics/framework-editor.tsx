import { Alert, Button, Group, List, Stack, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { addFramework, addFrameworkVersion } from '#contract/diagnostics.ts'
import type { FrameworkJson } from '#core/diagnostic/framework-json.ts'
import { isFramework, parseFramework } from '#core/diagnostic/parse-framework.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { EditedParts } from './edited-parts.tsx'
import { diagnosticPageWords as w } from './words.ts'

type Found = 'not_json' | readonly { readonly path: string; readonly message: string }[]

/** Parts and criteria as a table, everything else as data; both are the same framework, checked by core before it is sent. */
export function FrameworkEditor({ content, from }: { content: FrameworkJson; from?: string }) {
  const t = useSay()
  const navigate = useNavigate()
  const [typed, type] = useState(() => JSON.stringify({ ...content, version: from === undefined ? content.version : nextVersion(content.version) }, undefined, 2))
  const [found, setFound] = useState<Found>()
  const leave = ({ name }: { name: string }) => void navigate({ to: `/frameworks/${name}` as '/' })
  const add = useDo(addFramework, { onDone: leave })
  const next = useDo(addFrameworkVersion, { onDone: leave })
  const read = readTyped(typed)
  const problem = add.error ?? next.error
  const save = () => {
    const problems = problemsOf(read)
    setFound(problems)
    if (problems === 'not_json' || problems.length > 0 || read === undefined) return
    const body = { content: read as unknown as Record<string, unknown> }
    if (from === undefined) add.mutate({ body })
    else next.mutate({ params: { name: from }, body: { ...body, openAssessments: 'stay' } })
  }
  return (
    <Stack gap="md">
      {read && Array.isArray(read.dimensions) && <EditedParts content={read} change={(changed) => type(JSON.stringify(changed, undefined, 2))} />}
      <Panel>
        <Textarea label={t(w.content)} value={typed} onChange={(event) => type(event.currentTarget.value)} autosize minRows={10} maxRows={30} dir="ltr" ff="monospace" spellCheck={false} />
        <div aria-live="polite">
          {found === 'not_json' && <Alert color="yellow">{t(w.notJson)}</Alert>}
          {Array.isArray(found) && (found.length === 0 ? <Alert color="teal">{t(w.sound)}</Alert> : <Alert color="yellow"><List size="sm">{found.map(({ path, message }) => <List.Item key={`${path} ${message}`}><bdi dir="ltr"><code>{path}</code></bdi> <bdi>{message}</bdi></List.Item>)}</List></Alert>)}
        </div>
        {problem && <ProblemNotice problem={problem} />}
        <Group>
          <Button variant="default" onClick={() => setFound(problemsOf(read))}>{t(w.check)}</Button>
          <Button onClick={save} loading={add.isPending || next.isPending}>{t(w.save)}</Button>
        </Group>
      </Panel>
    </Stack>
  )
}

function readTyped(typed: string): FrameworkJson | undefined {
  try {
    return JSON.parse(typed) as FrameworkJson
  } catch {
    return undefined
  }
}

function problemsOf(read: FrameworkJson | undefined): Found {
  if (read === undefined) return 'not_json'
  const framework = parseFramework(read)
  return isFramework(framework) ? [] : framework.problems
}

/** 1 becomes 2; 2026.1 becomes 2026.2; what ends in no number gets one. */
function nextVersion(version: string | number): string {
  const text = String(version)
  const end = /\d+$/.exec(text)
  return end === null ? `${text}-2` : `${text.slice(0, end.index)}${Number(end[0]) + 1}`
}
