import { MultiSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { listMembers } from '#contract/members.ts'
import { addSurveyCampaign, listSurveyForms } from '#contract/surveys.ts'
import { audiences } from '#contract/surveys/shapes.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { useFields } from '#web/ui/use-fields.ts'
import { surveyWords } from './words.ts'

/** A type and not an interface, so that it is a record. */
// oxlint-disable-next-line typescript/consistent-type-definitions
type CampaignValues = { form: string; title: string; audience: string; anonymous: string; members: string[]; opensOn: string; closesOn: string; remindDays: string }

const bodyOf = ({ form, title, audience, anonymous, members, opensOn, closesOn, remindDays }: CampaignValues) => ({
  form, title, audience: audience as (typeof audiences)[number], anonymous: anonymous === 'yes' || audience === 'open', opensOn, closesOn,
  ...(audience === 'members' && members.length > 0 && { members }),
  remindDays: (remindDays.match(/\d+/g) ?? []).map(Number),
})

export function NewCampaignPage() {
  const t = useSay()
  const navigate = useNavigate()
  const [{ form = '' }] = useAddressState()
  const forms = useAsk(listSurveyForms, { query: { limit: 200 } })
  const members = useAsk(listMembers, { query: { limit: 200 } })
  const fields = useFields<CampaignValues>({ form: String(form), title: '', audience: 'members', anonymous: 'no', members: [], opensOn: '', closesOn: '', remindDays: '7, 2' }, { draft: 'new-campaign' })
  const add = useDo(addSurveyCampaign, { onDone: ({ id }) => void navigate({ to: `/surveys/${id}` as '/' }) })
  const input = (name: keyof CampaignValues) => fields.getInputProps(name)
  return (
    <>
      <PageHead title={t(surveyWords.newCampaign)} waits={t(surveyWords.noCampaignsText)} />
      <Panel>
        <Form fields={fields} command={add} submit={t(surveyWords.begin)} cancel={() => void navigate({ to: '/surveys' as '/' })} input={(values) => ({ body: bodyOf(values) })}>
          <SelectField label={t(surveyWords.form)} options={(forms.data?.items ?? []).map(({ id, name, errors }) => ({ value: id, label: name, disabled: errors > 0 }))} {...input('form')} />
          <TextField label={t(surveyWords.title)} maxLength={160} {...input('title')} />
          <SelectField label={t(surveyWords.audience)} options={audiences.map((value) => ({ value, label: t(surveyWords[`audience-${value}`]) }))} {...input('audience')} />
          {fields.values.audience === 'members' && (
            <>
              <SelectField label={t(surveyWords.anonymous)} help={t(surveyWords.anonymousHelp)} options={[{ value: 'no', label: t(surveyWords.named) }, { value: 'yes', label: t(surveyWords.nameless) }]} {...input('anonymous')} />
              <MultiSelect size="md" label={t(surveyWords.members)} description={t(surveyWords.membersHelp)} searchable clearable data={(members.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))} {...input('members')} />
            </>
          )}
          <DateField label={t(surveyWords.opensOn)} {...input('opensOn')} />
          <DateField label={t(surveyWords.closesOn)} {...input('closesOn')} />
          <TextField label={t(surveyWords.remind)} help={t(surveyWords.remindHelp)} required={false} inputMode="text" maxLength={60} {...input('remindDays')} />
        </Form>
      </Panel>
    </>
  )
}
