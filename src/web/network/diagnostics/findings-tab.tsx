import { Button, Group, MultiSelect, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { addFinding } from '#contract/diagnostics.ts'
import { findingKinds, findingSeverities, type AssessmentDetailJson, type FindingJson, type NewFinding } from '#contract/diagnostics/shapes.ts'
import type { Text as FrameworkText } from '#core/diagnostic/framework-json.ts'
import { themeOf } from '#core/diagnostic/plan-can.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import { useMay } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Form } from '#web/ui/form.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { RecommendDialog, type RecommendFrom } from '../plans/recommend-dialog.tsx'
import { planPageWords } from '../plans/words.ts'
import classes from './diagnostics.module.css'
import { Recommended } from './recommended.tsx'
import type { Side } from './use-kept-answers.ts'
import { diagnosticPageWords as w } from './words.ts'

interface FindingsTabProps { readonly assessment: AssessmentDetailJson; readonly side: Side; readonly titles: ReadonlyMap<string, FrameworkText | undefined> }

/** Strengths and weaknesses in words, each with the criteria that show it; from here the plan begins. */
export function FindingsTab({ assessment, side, titles }: FindingsTabProps) {
  const t = useSay()
  const may = useMay()
  const [asked, ask] = useState(false)
  const open = side === 'network' && may('diagnostics.assess') && !assessment.final
  const [from, setFrom] = useState<RecommendFrom>()
  const recommend = side === 'network' && may('plans.edit')
    ? ({ id, criteria }: FindingJson) => setFrom({ member: assessment.member, assessment: assessment.id, findings: [id], theme: themeOf(dimensionOf(assessment, criteria[0])) })
    : undefined
  const add = open && <Button onClick={() => ask(true)}>{t(w.addFinding)}</Button>
  return (
    <Stack gap="md">
      {assessment.found.length === 0
        ? <EmptyState title={t(w.noFindings)} text={t(w.noAssessmentsText)} action={add || undefined} />
        : <Panel title={t(w.findings)} action={add}>{findingKinds.map((kind) => <Listed key={kind} found={assessment.found.filter((each) => each.kind === kind)} titles={titles} recommend={recommend} />)}</Panel>}
      {side === 'network' && may('plans.see') && assessment.found.length > 0 && <Recommended assessment={assessment} />}
      {from && <RecommendDialog from={from} close={() => setFrom(undefined)} />}
      {asked && <Adding assessment={assessment} titles={titles} close={() => ask(false)} />}
    </Stack>
  )
}

const dimensionOf = ({ result }: AssessmentDetailJson, criterion: string | undefined): string => result.criteria.find((each) => each.criterion === criterion)?.dimension ?? ''

interface ListedProps { readonly found: readonly FindingJson[]; readonly titles: FindingsTabProps['titles']; readonly recommend: ((finding: FindingJson) => void) | undefined }

function Listed({ found, titles, recommend }: ListedProps) {
  const t = useSay()
  const { language } = useLanguage()
  return found.map(({ id, kind, content, severity, criteria, by, ...rest }) => (
    <div key={id} className={classes.finding}>
      <Group gap="xs"><StatusBadge tone={kind === 'strength' ? 'good' : 'waiting'}>{t(w[kind])}</StatusBadge><Text size="sm" c="dimmed">{t(w.severityOf, { severity: t(w[severity]) })} · <bdi>{by}</bdi></Text></Group>
      <Text><bdi>{content}</bdi></Text>
      {criteria.length > 0 && <Text size="sm" c="dimmed">{t(w.shownBy)} {criteria.map((slug) => textIn(titles.get(slug), language) || slug).join(' · ')}</Text>}
      {recommend && kind === 'weakness' && <Button variant="default" mt="xs" onClick={() => recommend({ id, kind, content, severity, criteria, by, ...rest })} aria-label={`${t(planPageWords.recommendFrom)}: ${content}`}>{t(planPageWords.recommendFrom)}</Button>}
    </div>
  ))
}

function Adding({ assessment, titles, close }: Omit<FindingsTabProps, 'side'> & { close: () => void }) {
  const t = useSay()
  const { language } = useLanguage()
  const fields = useFields({ kind: 'weakness', severity: 'medium', criteria: [] as string[], content: '' })
  const add = useDo(addFinding, { onDone: close })
  const options = [...titles].map(([value, title]) => ({ value, label: textIn(title, language) || value }))
  return (
    <Dialog title={t(w.addFinding)} close={close}>
      <Form fields={fields} command={add} submit={t(w.addFinding)} cancel={close} input={(values) => ({ params: { id: assessment.id }, body: values as NewFinding })}>
        <SelectField label={t(w.kind)} options={findingKinds.map((value) => ({ value, label: t(w[value]) }))} {...fields.getInputProps('kind')} />
        <SelectField label={t(w.severity)} options={findingSeverities.map((value) => ({ value, label: t(w[value]) }))} {...fields.getInputProps('severity')} />
        <Textarea label={t(w.finding)} autosize minRows={3} required maxLength={2000} {...fields.getInputProps('content')} />
        <MultiSelect label={t(w.shownBy)} data={options} searchable {...fields.getInputProps('criteria')} />
      </Form>
    </Dialog>
  )
}
