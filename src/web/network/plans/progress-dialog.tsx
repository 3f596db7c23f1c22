import { notifications } from '@mantine/notifications'
import type { Endpoint } from '#contract/endpoint.ts'
import type { NewEvidence, NewProgress, PlanItemDetailJson } from '#contract/plans.ts'
import { planWords, stageWords } from '#contract/plans/words.ts'
import { manualStages, type ManualStage } from '#core/diagnostic/plan-can.ts'
import { useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { FileField, type FileValue } from '#web/ui/file-field.tsx'
import { Form } from '#web/ui/form.tsx'
import { NumberField } from '#web/ui/money-field.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields, type Fields } from '#web/ui/use-fields.ts'
import { itemWords } from './words.ts'

// oxlint-disable-next-line typescript/consistent-type-definitions
type Values = { doneOn: string; content: string; percent: string; stage: string; kind: string; title: string; page: string; address: string; sampled: string; following: string; file: FileValue | undefined }
type Recording<Answer> = Endpoint<{ id: string }, undefined, NewProgress, Answer>

/** What was done and what shows it; at the network's desk and at the member's alike. */
export function ProgressDialog<Answer>({ item, endpoint, close }: { item: PlanItemDetailJson; endpoint: Recording<Answer>; close: () => void }) {
  const t = useSay()
  const { organisation } = useSession()
  const staged = item.kind === 'manual_revision'
  const fields = useFields<Values>({
    doneOn: organisation.today, content: '', percent: String(item.percent), stage: item.nextStage ?? item.stage ?? '', kind: '', title: '', page: '', address: '', sampled: '', following: '', file: undefined,
  })
  const record = useDo(endpoint)
  return (
    <Dialog close={close} title={t(itemWords.record)}>
      <Form
        fields={fields} command={record} submit={t(itemWords.record)} cancel={close}
        input={(values) => ({ params: { id: item.id }, body: bodyOf(values, staged) })}
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
        <EvidenceFields fields={fields} />
      </Form>
    </Dialog>
  )
}

function EvidenceFields({ fields }: { fields: Fields<Values> }) {
  const t = useSay()
  const { kind } = fields.values
  return (
    <>
      <SelectField
        label={t(itemWords.evidenceKind)} required={false} placeholder={t(itemWords.noEvidence)}
        options={[{ value: 'document', label: t(itemWords.document) }, { value: 'link', label: t(itemWords.link) }, { value: 'sample', label: t(itemWords.sampleKind) }]} {...fields.getInputProps('kind')}
      />
      {kind !== '' && <TextField label={t(itemWords.evidenceTitle)} maxLength={200} {...fields.getInputProps('title')} />}
      {kind === 'document' && <FileField label={t(itemWords.file)} {...fields.getInputProps('file')} />}
      {kind === 'document' && <TextField label={t(itemWords.whichPage)} maxLength={40} required={false} {...fields.getInputProps('page')} />}
      {kind === 'link' && <TextField label={t(itemWords.address)} maxLength={500} placeholder="https://" {...fields.getInputProps('address')} />}
      {kind === 'sample' && <NumberField label={t(itemWords.sampled)} {...fields.getInputProps('sampled')} />}
      {kind === 'sample' && <NumberField label={t(itemWords.following)} {...fields.getInputProps('following')} />}
    </>
  )
}

function bodyOf(values: Values, staged: boolean): NewProgress {
  const evidence = evidenceOf(values)
  return {
    doneOn: values.doneOn, content: values.content.trim(), ...(staged ? { stage: values.stage as ManualStage } : { percent: Number(values.percent) }), evidence: evidence ? [evidence] : [],
  }
}

function evidenceOf({ kind, file, ...values }: Values): NewEvidence | undefined {
  const title = values.title.trim()
  if (kind === 'link') return { kind, title, address: values.address.trim() }
  if (kind === 'sample') return { kind, title, sampled: Number(values.sampled), following: Number(values.following) }
  if (kind === 'document' && file) return { kind, title, file, ...(values.page.trim() !== '' && { page: values.page.trim() }) }
  return undefined
}
