import { notifications } from '@mantine/notifications'
import type { Endpoint } from '#contract/endpoint.ts'
import type { NewProgress, PlanItemDetailJson } from '#contract/plans.ts'
import { planWords, stageWords } from '#contract/plans/words.ts'
import { manualStages, type ManualStage } from '#core/diagnostic/plan-can.ts'
import { useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { NumberField } from '#web/ui/money-field.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { EvidenceList, evidenceOf, noEvidence, type EvidenceValues } from './progress-evidence.tsx'
import { itemWords } from './words.ts'

// oxlint-disable-next-line typescript/consistent-type-definitions
type Values = { doneOn: string; content: string; percent: string; stage: string; evidence: EvidenceValues[] }
type Recording<Answer> = Endpoint<{ id: string }, undefined, NewProgress, Answer>

/** What was done and what shows it; at the network's desk and at the member's alike. */
export function ProgressDialog<Answer>({ item, endpoint, close }: { item: PlanItemDetailJson; endpoint: Recording<Answer>; close: () => void }) {
  const t = useSay()
  const { organisation } = useSession()
  const staged = item.kind === 'manual_revision'
  const fields = useFields<Values>({
    doneOn: organisation.today, content: '', percent: String(item.percent), stage: item.nextStage ?? item.stage ?? '', evidence: [noEvidence()],
  })
  const record = useDo(endpoint)
  return (
    <Dialog close={close} title={t(itemWords.record)}>
      <Form
        fields={fields} command={record} submit={t(itemWords.record)} cancel={close}
        input={(values) => ({ params: { id: item.id }, body: bodyOf(values, staged) })} check={({ evidence }) => tooLargeTogether(evidence, t(itemWords.tooLargeTogether))}
        onDone={() => {
          notifications.show({ message: t(itemWords.recorded) })
          close()
        }}
      >
        <DateField label={t(itemWords.doneOn)} to={organisation.today} {...fields.getInputProps('doneOn')} />
        <TextField label={t(itemWords.whatDone)} long maxLength={2_000} {...fields.getInputProps('content')} />
        {staged
          ? <SelectField label={t(planWords.stage)} options={manualStages.map((value) => ({ value, label: t(stageWords[value]), disabled: value !== item.stage && value !== item.nextStage }))} {...fields.getInputProps('stage')} />
          : <NumberField label={t(itemWords.howFar)} help={t(itemWords.hundred)} unit="%" {...fields.getInputProps('percent')} />}
        <EvidenceList fields={fields} />
      </Form>
    </Dialog>
  )
}

/** Files travel together, and together they keep to the limit of one; said beside the last of them. */
function tooLargeTogether(evidence: readonly EvidenceValues[], message: string): Partial<Record<keyof Values & string, string>> {
  const bytes = evidence.reduce((sum, { kind, file }) => sum + (kind === 'document' && file ? file.base64.length * 0.75 : 0), 0)
  return bytes > 5 * 1024 * 1024 ? { [`evidence.${evidence.findLastIndex(({ kind }) => kind === 'document')}.file`]: message } : {}
}

function bodyOf(values: Values, staged: boolean): NewProgress {
  return {
    doneOn: values.doneOn, content: values.content.trim(), ...(staged ? { stage: values.stage as ManualStage } : { percent: Number(values.percent) }),
    evidence: values.evidence.map(evidenceOf).filter((each) => each !== undefined),
  }
}
