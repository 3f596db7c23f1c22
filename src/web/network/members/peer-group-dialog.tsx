import { notifications } from '@mantine/notifications'
import { legalForms, listMembers, memberSizes } from '#contract/members.ts'
import { memberWords } from '#contract/members/words.ts'
import { addPeerGroup, changePeerGroup, type PeerGroupBody, type PeerGroupJson, type PeerRule } from '#contract/peer-groups.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { ChecksField } from '#web/ui/checks-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields, type Fields } from '#web/ui/use-fields.ts'
import { membersWords } from './words.ts'

/** A type and not an interface, so that it is a record. */
// oxlint-disable-next-line typescript/consistent-type-definitions
type Values = { name: string; how: string; sizes: string[]; forms: string[]; countries: string; provinces: string; members: string[] }

const linesOf = (text: string, parted: RegExp): string[] => text.split(parted).map((line) => line.trim()).filter((line) => line !== '')

function bodyOf({ name, how, sizes, forms, countries, provinces, members }: Values): PeerGroupBody {
  if (how === 'hand') return { name: name.trim(), members }
  const rule: PeerRule = {
    ...(sizes.length > 0 && { sizes: sizes as PeerRule['sizes'] }), ...(forms.length > 0 && { legalForms: forms as PeerRule['legalForms'] }),
    ...(countries.trim() !== '' && { countries: linesOf(countries.toUpperCase(), /[\s,;]+/) }), ...(provinces.trim() !== '' && { provinces: linesOf(provinces, /\n/) }),
  }
  return { name: name.trim(), rule }
}

export function PeerGroupDialog({ group, close }: { group: PeerGroupJson | undefined; close: () => void }) {
  const t = useSay()
  const { rule } = group ?? {}
  const fields = useFields<Values>({
    name: group?.name ?? '', how: group && rule === undefined ? 'hand' : 'rule', sizes: [...(rule?.sizes ?? [])], forms: [...(rule?.legalForms ?? [])], countries: (rule?.countries ?? []).join(' '),
    provinces: (rule?.provinces ?? []).join('\n'), members: group && rule === undefined ? group.members.map(({ id }) => id) : [],
  })
  const done = () => {
    notifications.show({ message: t(membersWords.saved) })
    close()
  }
  const add = useDo(addPeerGroup)
  const change = useDo(changePeerGroup)
  const content = <Content fields={fields} />
  const shared = { fields, submit: t(membersWords.save), cancel: close, onDone: done }
  return (
    <Dialog title={group?.name ?? t(membersWords.addGroup)} close={close}>
      {group
        ? <Form {...shared} command={change} input={(values) => ({ params: { id: group.id }, body: { version: group.version, group: bodyOf(values) } })}>{content}</Form>
        : <Form {...shared} command={add} input={(values) => ({ body: bodyOf(values) })}>{content}</Form>}
    </Dialog>
  )
}

function Content({ fields }: { fields: Fields<Values> }) {
  const t = useSay()
  const members = useAsk(listMembers, { query: { limit: 200 } }, { when: fields.values.how === 'hand' })
  return (
    <>
      <TextField label={t(membersWords.groupName)} maxLength={120} {...fields.getInputProps('name')} />
      <SelectField label={t(membersWords.how)} options={[{ value: 'rule', label: t(membersWords.byRule) }, { value: 'hand', label: t(membersWords.byHand) }]} {...fields.getInputProps('how')} />
      {fields.values.how === 'hand' ? (
        <ChecksField label={t(membersWords.pickMembers)} options={(members.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))} {...fields.getInputProps('members')} />
      ) : (
        <>
          <ChecksField label={t(membersWords.sizes)} help={t(membersWords.anyHelp)} required={false} options={memberSizes.map((size) => ({ value: size, label: t(memberWords[size]) }))} {...fields.getInputProps('sizes')} />
          <ChecksField label={t(membersWords.forms)} help={t(membersWords.anyHelp)} required={false} options={legalForms.map((form) => ({ value: form, label: t(memberWords[`form-${form}`]) }))} {...fields.getInputProps('forms')} />
          <TextField label={t(membersWords.countriesField)} help={t(membersWords.anyHelp)} required={false} maxLength={200} {...fields.getInputProps('countries')} />
          <TextField label={t(membersWords.provincesField)} help={t(membersWords.anyHelp)} long required={false} maxLength={2_000} {...fields.getInputProps('provinces')} />
        </>
      )}
    </>
  )
}
