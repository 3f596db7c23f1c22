import { notifications } from '@mantine/notifications'
import { legalForms, memberSizes, saveMemberLicences, saveMemberPeople, saveMemberRecord, type MemberDetailJson, type RecordJson } from '#contract/members.ts'
import { memberWords } from '#contract/members/words.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { membersWords } from './words.ts'

interface DialogProps { member: MemberDetailJson; close: () => void }

function useSaved(close: () => void): () => void {
  const t = useSay()
  return () => {
    notifications.show({ message: t(membersWords.saved) })
    close()
  }
}

const TEXTS = ['area', 'province', 'registration', 'address', 'phone', 'email', 'website', 'latitude', 'longitude'] as const

/** Only what is filled in is sent. */
const filled = <Values extends Record<string, string>>(values: Values): Partial<Values> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== '')) as Partial<Values>

export function RecordDialog({ member, close }: DialogProps) {
  const t = useSay()
  const save = useDo(saveMemberRecord)
  const { record } = member
  const fields = useFields({
    record: {
      legalForm: record?.legalForm ?? '', size: record?.size ?? '', foundedOn: record?.foundedOn ?? '', note: record?.note ?? '',
      ...(Object.fromEntries(TEXTS.map((name) => [name, record?.[name] ?? ''])) as Record<(typeof TEXTS)[number], string>),
    },
  })
  return (
    <Dialog title={member.name} close={close}>
      <Form fields={fields} command={save} submit={t(membersWords.save)} cancel={close} onDone={useSaved(close)} input={(values) => ({ params: { id: member.id }, body: { version: member.version, record: filled(values.record) as RecordJson } })}>
        <SelectField label={t(memberWords.legalForm)} options={legalForms.map((form) => ({ value: form, label: t(memberWords[`form-${form}`]) }))} {...fields.getInputProps('record.legalForm')} />
        <SelectField label={t(memberWords.size)} options={memberSizes.map((size) => ({ value: size, label: t(memberWords[size]) }))} {...fields.getInputProps('record.size')} />
        <TextField label={t(memberWords.area)} maxLength={300} required={false} {...fields.getInputProps('record.area')} />
        <TextField label={t(memberWords.province)} maxLength={120} required={false} {...fields.getInputProps('record.province')} />
        <TextField label={t(membersWords.latitude)} help={t(membersWords.degreesHelp)} maxLength={10} required={false} {...fields.getInputProps('record.latitude')} />
        <TextField label={t(membersWords.longitude)} help={t(membersWords.degreesHelp)} maxLength={10} required={false} {...fields.getInputProps('record.longitude')} />
        <TextField label={t(membersWords.registration)} maxLength={120} required={false} {...fields.getInputProps('record.registration')} />
        <DateField label={t(membersWords.foundedOn)} required={false} {...fields.getInputProps('record.foundedOn')} />
        <TextField label={t(membersWords.address)} maxLength={300} required={false} {...fields.getInputProps('record.address')} />
        <TextField label={t(membersWords.phone)} maxLength={40} required={false} {...fields.getInputProps('record.phone')} />
        <TextField label={t(membersWords.email)} inputMode="email" maxLength={200} required={false} {...fields.getInputProps('record.email')} />
        <TextField label={t(membersWords.website)} maxLength={200} required={false} {...fields.getInputProps('record.website')} />
        <TextField label={t(membersWords.note)} long maxLength={2_000} required={false} {...fields.getInputProps('record.note')} />
      </Form>
    </Dialog>
  )
}

export function PersonDialog({ member, close }: DialogProps) {
  const t = useSay()
  const save = useDo(saveMemberPeople)
  const fields = useFields({ part: 'board', name: '', job: '', phone: '', email: '', since: '', until: '' })
  return (
    <Dialog title={t(membersWords.addPerson)} close={close}>
      <Form
        fields={fields} command={save} submit={t(membersWords.save)} cancel={close} onDone={useSaved(close)}
        input={(values) => ({ params: { id: member.id }, body: { people: [...member.people, filled(values) as MemberDetailJson['people'][number]] } })}
      >
        <SelectField label={t(membersWords.part)} options={(['board', 'contact'] as const).map((part) => ({ value: part, label: t(membersWords[part]) }))} {...fields.getInputProps('part')} />
        <TextField label={t(membersWords.personName)} maxLength={160} {...fields.getInputProps('name')} />
        <TextField label={t(membersWords.job)} maxLength={160} required={false} {...fields.getInputProps('job')} />
        <TextField label={t(membersWords.phone)} maxLength={40} required={false} {...fields.getInputProps('phone')} />
        <TextField label={t(membersWords.email)} inputMode="email" maxLength={200} required={false} {...fields.getInputProps('email')} />
        <DateField label={t(membersWords.since)} required={false} {...fields.getInputProps('since')} />
        <DateField label={t(membersWords.until)} required={false} {...fields.getInputProps('until')} />
      </Form>
    </Dialog>
  )
}

export function LicenceDialog({ member, close }: DialogProps) {
  const t = useSay()
  const save = useDo(saveMemberLicences)
  const fields = useFields({ title: '', number: '', authority: '', validFrom: '', validTo: '' })
  return (
    <Dialog title={t(membersWords.addLicence)} close={close}>
      <Form
        fields={fields} command={save} submit={t(membersWords.save)} cancel={close} onDone={useSaved(close)}
        input={(values) => ({ params: { id: member.id }, body: { licences: [...member.licences, filled(values) as MemberDetailJson['licences'][number]] } })}
      >
        <TextField label={t(membersWords.licence)} maxLength={160} {...fields.getInputProps('title')} />
        <TextField label={t(membersWords.number)} maxLength={80} {...fields.getInputProps('number')} />
        <TextField label={t(membersWords.authority)} maxLength={160} {...fields.getInputProps('authority')} />
        <DateField label={t(membersWords.validFrom)} {...fields.getInputProps('validFrom')} />
        <DateField label={t(membersWords.validTo)} required={false} {...fields.getInputProps('validTo')} />
      </Form>
    </Dialog>
  )
}

/** Takes one line out of a list of the register. */
export function useRemove(member: MemberDetailJson) {
  const people = useDo(saveMemberPeople)
  const licences = useDo(saveMemberLicences)
  const params = { id: member.id }
  return {
    person: (at: number) => people.mutate({ params, body: { people: member.people.filter((_, n) => n !== at) } }),
    licence: (at: number) => licences.mutate({ params, body: { licences: member.licences.filter((_, n) => n !== at) } }),
  }
}
