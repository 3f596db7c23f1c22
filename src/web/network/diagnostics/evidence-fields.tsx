import { ActionIcon, Button, Fieldset, Group, Stack, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { EvidenceJson } from '#core/diagnostic/assessment-json.ts'
import { useSay } from '#web/language/language.tsx'
import { diagnosticPageWords as w } from './words.ts'

type Named = 'document' | 'page' | 'interview'

/** What shows it: a document with its page, or an interview. */
export function EvidenceFields({ evidence, change, readOnly }: { evidence: readonly EvidenceJson[]; change: (evidence: readonly EvidenceJson[]) => void; readOnly: boolean }) {
  const t = useSay()
  const set = (n: number, name: Named, text: string) => change(evidence.map((each, at) => (at === n ? withField(each, name, text) : each)))
  return (
    <Fieldset legend={t(w.evidence)}>
      <Stack gap="sm">
        {evidence.map((each, n) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows have no name of their own and are only added and removed
          <Group key={n} gap="xs" align="flex-end">
            <TextInput label={t(w.evidenceDocument)} value={each.document ?? ''} onChange={(event) => set(n, 'document', event.currentTarget.value)} readOnly={readOnly} maxLength={500} style={{ flex: '2 1 10rem' }} />
            <TextInput label={t(w.evidencePage)} value={String(each.page ?? '')} onChange={(event) => set(n, 'page', event.currentTarget.value)} readOnly={readOnly} maxLength={50} style={{ flex: '0 1 5rem' }} />
            <TextInput label={t(w.evidenceInterview)} value={each.interview ?? ''} onChange={(event) => set(n, 'interview', event.currentTarget.value)} readOnly={readOnly} maxLength={500} style={{ flex: '1 1 8rem' }} />
            {!readOnly && <ActionIcon variant="default" size={44} aria-label={t(w.removeEvidence)} onClick={() => change(evidence.filter((_, at) => at !== n))}><IconTrash size={18} /></ActionIcon>}
          </Group>
        ))}
        {!readOnly && <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => change([...evidence, {}])}>{t(w.addEvidence)}</Button>}
      </Stack>
    </Fieldset>
  )
}

function withField(evidence: EvidenceJson, name: Named, text: string): EvidenceJson {
  const { [name]: _, ...rest } = evidence
  return text === '' ? rest : { ...rest, [name]: text }
}
