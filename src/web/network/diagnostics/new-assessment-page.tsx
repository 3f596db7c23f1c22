import { Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { listFrameworks, planAssessment } from '#contract/diagnostics.ts'
import type { NewAssessment } from '#contract/diagnostics/shapes.ts'
import { listMembers } from '#contract/members.ts'
import { assessmentModes } from '#core/diagnostic/assessment-can.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import { useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { PickField } from '#web/ui/pick-field.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { diagnosticPageWords as w } from './words.ts'

export function NewAssessmentPage() {
  const t = useSay()
  const { language } = useLanguage()
  const { organisation } = useSession()
  const navigate = useNavigate()
  const frameworks = useAsk(listFrameworks, {})
  const fields = useFields({ member: '', framework: '', mode: 'accompanied', title: '', asOf: organisation.today, startsOn: organisation.today, deadline: '', lead: '', team: '' }, { draft: 'new-assessment' })
  const plan = useDo(planAssessment, { onDone: ({ id }) => void navigate({ to: `/diagnostics/${id}` as '/' }) })
  const options = (frameworks.data?.items ?? []).filter(({ closed }) => !closed).map(({ name, title, version }) => ({ value: name, label: `${textIn(title, language) || name} · ${version}` }))
  return (
    <>
      <PageHead title={t(w.plan)} waits={t(w.planWaits)} />
      <Panel>
        <Form fields={fields} command={plan} submit={t(w.plan)} cancel={() => void navigate({ to: '/diagnostics' as '/' })} input={(values) => ({ body: bodyOf(values) })}>
          <PickField label={t(w.member)} ask={listMembers} option={({ id, name }) => ({ value: id, label: name })} {...fields.getInputProps('member')} />
          <SelectField label={t(w.framework)} options={options} {...fields.getInputProps('framework')} />
          <TextField label={t(w.title)} {...fields.getInputProps('title')} />
          <SelectField label={t(w.mode)} options={assessmentModes.map((value) => ({ value, label: t(w[value]) }))} {...fields.getInputProps('mode')} />
          <DateField label={t(w.asOf)} {...fields.getInputProps('asOf')} />
          <DateField label={t(w.startsOn)} {...fields.getInputProps('startsOn')} />
          <DateField label={t(w.deadline)} {...fields.getInputProps('deadline')} />
          <TextField label={t(w.lead)} {...fields.getInputProps('lead')} />
          <Textarea label={t(w.team)} autosize minRows={2} {...fields.getInputProps('team')} />
        </Form>
      </Panel>
    </>
  )
}

const bodyOf = ({ team, mode, ...values }: Record<'member' | 'framework' | 'mode' | 'title' | 'asOf' | 'startsOn' | 'deadline' | 'lead' | 'team', string>): NewAssessment =>
  ({ ...values, mode: mode as NewAssessment['mode'], team: team.split('\n').map((name) => name.trim()).filter(Boolean) })
