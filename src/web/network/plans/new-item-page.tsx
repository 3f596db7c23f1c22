import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { getNeeds, planItems, type NeedsJson } from '#contract/plans.ts'
import { listMembers, type MemberJson } from '#contract/members.ts'
import { kindWords, planWords } from '#contract/plans/words.ts'
import { planKinds, planThemes, type PlanKind } from '#core/diagnostic/plan-can.ts'
import { useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { ChecksField } from '#web/ui/checks-field.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { useFields } from '#web/ui/use-fields.ts'
import { itemBody, ItemFields, type ItemValues } from './item-fields.tsx'
import { itemWords } from './words.ts'

export function NewItemPage() {
  const t = useSay()
  const members = useAsk(listMembers, { query: { limit: 200 } })
  const needs = useAsk(getNeeds, {})
  const problem = members.error ?? needs.error
  if (problem) return <ProblemNotice problem={problem} retry={() => void Promise.all([members.refetch(), needs.refetch()])} />
  if (!members.data || !needs.data) return <SkeletonPage />
  return (
    <>
      <PageHead title={t(itemWords.newItem)} waits={t(itemWords.newWaits)} />
      <Panel><NewItemForm members={members.data.items} needs={needs.data} /></Panel>
    </>
  )
}

// oxlint-disable-next-line typescript/consistent-type-definitions
type Values = ItemValues & { members: readonly string[]; kind: string; currency: string; budgetFor: 'each' | 'all' }

function NewItemForm({ members, needs }: { members: readonly MemberJson[]; needs: NeedsJson }) {
  const t = useSay()
  const navigate = useNavigate()
  const { organisation } = useSession()
  const [address] = useAddressState()
  const asked = (address['members'] ?? '').split(',').filter((id) => members.some((member) => member.id === id))
  const currencies = [...new Set(members.map(({ currency }) => currency))]
  const fields = useFields<Values>({
    members: asked, kind: 'training', theme: planThemes.find((each) => each === address['theme']) ?? '', title: '', content: '', owner: '', startOn: organisation.today, dueOn: '', budget: '', fundingSource: '',
    currency: members.find(({ id }) => id === asked[0])?.currency ?? currencies[0] ?? 'MAD', budgetFor: 'each',
  }, { draft: `new-plan-item ${asked.join()}` })
  const plan = useDo(planItems)
  return (
    <Form
      fields={fields} command={plan} submit={t(itemWords.newItem)} cancel={() => void navigate({ to: '/plans' as '/' })}
      input={({ members: chosen, kind, currency, budgetFor, ...values }) => ({
        body: { ...itemBody(values), kind: kind as PlanKind, currency, budgetFor, members: chosen.map((id) => ({ id, recommendations: openOf(needs, id, values.theme) })) },
      })}
      onDone={({ ids }) => {
        notifications.show({ message: t(itemWords.planned, { n: ids.length }) })
        void navigate({ to: (ids.length === 1 ? `/plans/items/${ids[0]}` : '/plans') as '/' })
      }}
    >
      <ChecksField label={t(itemWords.members)} help={t(itemWords.servesHelp)} options={members.map(({ id, name }) => ({ value: id, label: name }))} {...fields.getInputProps('members')} />
      <SelectField label={t(planWords.kind)} options={planKinds.map((value) => ({ value, label: t(kindWords[value]) }))} {...fields.getInputProps('kind')} />
      <ItemFields props={(name) => fields.getInputProps(name)} currency={fields.values.currency} />
      {currencies.length > 1 && <SelectField label={t(planWords.currency)} options={currencies.map((value) => ({ value, label: value }))} {...fields.getInputProps('currency')} />}
      {fields.values.members.length > 1 && (
        <SelectField label={t(itemWords.budgetFor)} options={[{ value: 'each', label: t(itemWords.each) }, { value: 'all', label: t(itemWords.together) }]} {...fields.getInputProps('budgetFor')} />
      )}
    </Form>
  )
}

/** Recommendations of a member in a theme that nothing serves yet. */
const openOf = (needs: NeedsJson, member: string, theme: string): string[] =>
  needs.rows.find((row) => row.member.id === member)?.cells.find((cell) => cell.theme === theme)?.open.map(({ id }) => id) ?? []
