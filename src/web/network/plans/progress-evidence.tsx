import { Button, Fieldset, Group, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { NewEvidence } from '#contract/plans.ts'
import { newKey } from '#web/api/call.ts'
import { useSay } from '#web/language/language.tsx'
import { FileField, type FileValue } from '#web/ui/file-field.tsx'
import { NumberField } from '#web/ui/money-field.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import type { Fields, FieldValues } from '#web/ui/use-fields.ts'
import { itemWords } from './words.ts'

/** As many as one record of progress takes. */
const MOST = 5

/** A type and not an interface, so that it is a record. */
// oxlint-disable-next-line typescript/consistent-type-definitions
export type EvidenceValues = { id: string; kind: string; title: string; page: string; address: string; sampled: string; following: string; file: FileValue | undefined }

export const noEvidence = (): EvidenceValues => ({ id: newKey(), kind: '', title: '', page: '', address: '', sampled: '', following: '', file: undefined })

interface EvidenceListProps<Values extends FieldValues> { readonly fields: Fields<Values & { evidence: EvidenceValues[] }> }

/** What shows it: documents, addresses, samples of files, several at once. */
export function EvidenceList<Values extends FieldValues>({ fields }: EvidenceListProps<Values>) {
  const t = useSay()
  const { evidence } = fields.values
  const change = (next: EvidenceValues[]) => fields.setFieldValue('evidence', next as never)
  return (
    <Stack gap="sm">
      {evidence.map((each, n) => (
        <Fieldset key={each.id} legend={t(itemWords.evidenceNumber, { n: n + 1 })}>
          <Stack gap="sm">
            <OneEvidence kind={each.kind} props={(name) => fields.getInputProps(`evidence.${n}.${name}` as 'evidence')} />
            {evidence.length > 1 && <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => change(evidence.filter(({ id }) => id !== each.id))}>{t(itemWords.removeEvidence, { n: n + 1 })}</Button>}
          </Stack>
        </Fieldset>
      ))}
      {evidence.length < MOST && (
        <Group><Button variant="default" leftSection={<IconPlus size={18} />} onClick={() => change([...evidence, noEvidence()])}>{t(itemWords.addEvidence)}</Button></Group>
      )}
    </Stack>
  )
}

type Props = (name: Exclude<keyof EvidenceValues, 'id'>) => object

function OneEvidence({ kind, props }: { kind: string; props: Props }) {
  const t = useSay()
  return (
    <>
      <SelectField
        label={t(itemWords.evidenceKind)} required={false} placeholder={t(itemWords.noEvidence)}
        options={[{ value: 'document', label: t(itemWords.document) }, { value: 'link', label: t(itemWords.link) }, { value: 'sample', label: t(itemWords.sampleKind) }]} {...props('kind')}
      />
      {kind !== '' && <TextField label={t(itemWords.evidenceTitle)} maxLength={200} {...props('title')} />}
      {kind === 'document' && <FileField label={t(itemWords.file)} {...props('file')} />}
      {kind === 'document' && <TextField label={t(itemWords.whichPage)} maxLength={40} required={false} {...props('page')} />}
      {kind === 'link' && <TextField label={t(itemWords.address)} maxLength={500} placeholder="https://" {...props('address')} />}
      {kind === 'sample' && <NumberField label={t(itemWords.sampled)} {...props('sampled')} />}
      {kind === 'sample' && <NumberField label={t(itemWords.following)} {...props('following')} />}
    </>
  )
}

/** What is sent of what was typed; what has no kind yet is left out. */
export function evidenceOf({ kind, file, ...values }: EvidenceValues): NewEvidence | undefined {
  const title = values.title.trim()
  if (kind === 'link') return { kind, title, address: values.address.trim() }
  if (kind === 'sample') return { kind, title, sampled: Number(values.sampled), following: Number(values.following) }
  if (kind === 'document' && file) return { kind, title, file, ...(values.page.trim() !== '' && { page: values.page.trim() }) }
  return undefined
}
