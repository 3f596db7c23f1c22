import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import { addFramework, addFrameworkVersion } from '#contract/diagnostics.ts'
import type { FrameworkJson } from '#core/diagnostic/framework-json.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { AddressTabs } from '#web/ui/address-tabs.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ChoiceField, ProblemsContext } from './edit-fields.tsx'
import { diagnosticPageWords as pageWords } from '../diagnostics/words.ts'
import { editWords as w } from './edit-words.ts'
import { FrameworkData } from './framework-data.tsx'
import { FrameworkForm } from './framework-form.tsx'
import { placeOf, problemsOf } from './framework-checks.ts'
import { useFrameworkDraft } from './use-framework-draft.ts'

/** A framework as a form and as data, both the same; what is wrong is said beside its field while it is edited. Saved as a version. */
export function FrameworkEditor({ content, from }: { content: FrameworkJson; from?: string }) {
  const t = useSay()
  const draft = useFrameworkDraft(from ?? 'new', content)
  const checked = useDeferredValue(draft.content)
  const problems = useMemo(() => problemsOf(checked), [checked])
  useHotkeys([['mod+Z', draft.undo]])
  return (
    <ProblemsContext value={problems}>
      <Stack gap="md">
        {draft.restored && <Group gap="xs"><Text size="sm" c="dimmed">{t(w.restored)}</Text><Button variant="default" onClick={() => { draft.forget(); draft.change(content, {}) }}>{t(w.afresh)}</Button></Group>}
        <AddressTabs tabs={[
          { name: 'form', label: t(w.form), content: <FrameworkForm draft={draft} isVersion={from !== undefined} /> },
          { name: 'data', label: t(w.data), content: <FrameworkData draft={draft} /> },
        ]} />
        <Saving draft={draft} from={from} problems={problems.length} toFirst={() => draft.go(placeOf(problems[0]?.path ?? ''))} />
      </Stack>
    </ProblemsContext>
  )
}

interface SavingProps { readonly draft: ReturnType<typeof useFrameworkDraft>; readonly from: string | undefined; readonly problems: number; readonly toFirst: () => void }

function Saving({ draft, from, problems, toFirst }: SavingProps) {
  const t = useSay()
  const navigate = useNavigate()
  const [open, setOpen] = useState<'stay' | 'move'>('stay')
  const leave = ({ name }: { name: string }) => {
    draft.forget()
    void navigate({ to: `/frameworks/${name}` as '/' })
  }
  const add = useDo(addFramework, { onDone: leave })
  const next = useDo(addFrameworkVersion, { onDone: leave })
  const problem = add.error ?? next.error
  const save = () => {
    if (problems > 0) return toFirst()
    const body = { content: draft.content as unknown as Record<string, unknown> }
    if (from === undefined) add.mutate({ body })
    else next.mutate({ params: { name: from }, body: { ...body, openAssessments: open } })
  }
  return (
    <Panel>
      <Stack gap="md">
        {from !== undefined && (
          <ChoiceField
            label={t(w.openAssessments)} path="openAssessments" value={open} change={setOpen} {...(open === 'move' && { help: t(w.moveWarns) })}
            options={[{ value: 'stay', label: t(w.stay) }, { value: 'move', label: t(w.move) }]}
          />
        )}
        <div aria-live="polite">{problems > 0 ? <Alert color="yellow">{t(w.problems, { n: problems })} {t(w.mendFirst)}</Alert> : <Text size="sm" c="dimmed">{t(w.problems, { n: 0 })}</Text>}</div>
        {/* Answers that would be lost are told of the whole, not of a field. */}
        {problem && <ProblemNotice problem={problem} withoutFields={problem.code === 'criterion_has_answers'} />}
        <Group><Button onClick={save} loading={add.isPending || next.isPending}>{t(pageWords.save)}</Button></Group>
      </Stack>
    </Panel>
  )
}
