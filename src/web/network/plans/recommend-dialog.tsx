import { notifications } from '@mantine/notifications'
import { listMembers } from '#contract/members.ts'
import { addRecommendation, changeRecommendation, type RecommendationJson } from '#contract/plans.ts'
import { effortWords, planWords, priorityWords, themeWords } from '#contract/plans/words.ts'
import { efforts, planThemes, recommendationPriorities } from '#core/diagnostic/plan-can.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields, type Fields } from '#web/ui/use-fields.ts'
import { planPageWords } from './words.ts'

// oxlint-disable-next-line typescript/consistent-type-definitions
type Values = { member: string; theme: string; content: string; priority: string; effort: string; owner: string; dueOn: string }

const bodyOf = (values: Values, findings: readonly string[]) => ({
  theme: values.theme as RecommendationJson['theme'], content: values.content.trim(), priority: values.priority as RecommendationJson['priority'], effort: values.effort as RecommendationJson['effort'],
  findings: [...findings], ...(values.owner.trim() !== '' && { owner: values.owner.trim() }), ...(values.dueOn !== '' && { dueOn: values.dueOn }),
})

/** What it begins with: the member, the assessment and the findings that it answers. */
export interface RecommendFrom { readonly member: { readonly id: string; readonly name: string }; readonly assessment: string; readonly findings: readonly string[]; readonly theme: RecommendationJson['theme'] }

interface RecommendDialogProps { readonly before?: RecommendationJson | undefined; readonly from?: RecommendFrom | undefined; readonly close: () => void }

/** Writes a recommendation, or changes one. */
export function RecommendDialog({ before, from, close }: RecommendDialogProps) {
  const t = useSay()
  const fields = useFields<Values>({
    member: before?.member.id ?? from?.member.id ?? '', theme: before?.theme ?? from?.theme ?? '', content: before?.content ?? '', priority: before?.priority ?? 'medium', effort: before?.effort ?? 'medium', owner: before?.owner ?? '', dueOn: before?.dueOn ?? '',
  })
  const add = useDo(addRecommendation)
  const change = useDo(changeRecommendation)
  const done = () => {
    notifications.show({ message: t(planPageWords.saved) })
    close()
  }
  if (before) {
    return (
      <Dialog close={close} title={before.member.name}>
        <Form fields={fields} command={change} submit={t(planPageWords.change)} cancel={close} onDone={done} input={(values) => ({ params: { id: before.id }, body: { ...bodyOf(values, before.findings), version: before.version } })}>
          <RecommendationFields fields={fields} />
        </Form>
      </Dialog>
    )
  }
  return (
    <Dialog close={close} title={from ? from.member.name : t(planPageWords.recommend)}>
      <Form
        fields={fields} command={add} submit={t(planPageWords.recommend)} cancel={close} onDone={done}
        input={(values) => ({ body: { ...bodyOf(values, from?.findings ?? []), member: values.member, ...(from && { assessment: from.assessment }) } })}
      >
        {!from && <MemberField fields={fields} />}
        <RecommendationFields fields={fields} />
      </Form>
    </Dialog>
  )
}

function MemberField({ fields }: { fields: Fields<Values> }) {
  const t = useSay()
  const members = useAsk(listMembers, { query: { limit: 200 } })
  return <SelectField label={t(planWords.member)} options={(members.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))} {...fields.getInputProps('member')} />
}

function RecommendationFields({ fields }: { fields: Fields<Values> }) {
  const t = useSay()
  return (
    <>
      <TextField label={t(planPageWords.recommendation)} long maxLength={2_000} {...fields.getInputProps('content')} />
      <SelectField label={t(planWords.theme)} options={planThemes.map((value) => ({ value, label: t(themeWords[value]) }))} {...fields.getInputProps('theme')} />
      <SelectField label={t(planPageWords.priority)} options={recommendationPriorities.map((value) => ({ value, label: t(priorityWords[value]) }))} {...fields.getInputProps('priority')} />
      <SelectField label={t(planPageWords.effort)} options={efforts.map((value) => ({ value, label: t(effortWords[value]) }))} {...fields.getInputProps('effort')} />
      <TextField label={t(planWords.owner)} maxLength={160} required={false} {...fields.getInputProps('owner')} />
      <DateField label={t(planWords.dueOn)} required={false} {...fields.getInputProps('dueOn')} />
    </>
  )
}
