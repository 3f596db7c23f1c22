import { SimpleGrid, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { clientWords, fieldWords } from '#contract/clients/words.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { LANGUAGES, LANGUAGE_NAMES } from '#contract/words/language.ts'
import { useSession } from '#web/api/session.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { PhoneField } from '#web/ui/phone-field.tsx'
import { SelectField, type Option } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import type { Fields } from '#web/ui/use-fields.ts'
import type { ClientValues } from './client-values.ts'
import { CountField } from './count-field.tsx'
import { clientPageWords } from './words.ts'

const languages: Option[] = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))

export function useCodes(codes: Readonly<Record<string, Message>>): Option[] {
  const t = useSay()
  return Object.entries(codes).map(([value, word]) => ({ value, label: t(word) }))
}

interface PartProps { fields: Fields<ClientValues> }

/** All that is written down about a client but branch and officer; `children` stand below what tells one person from another. */
export function ClientFields({ fields, children }: PartProps & { children?: ReactNode }) {
  return (
    <Stack gap={0}>
      <PersonPart fields={fields} />
      <ReachPart fields={fields} />
      {children}
      <PlacePart fields={fields} />
      <WorkPart fields={fields} />
      <HouseholdPart fields={fields} />
    </Stack>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Panel title={title}><SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">{children}</SimpleGrid></Panel>
)

function PersonPart({ fields }: PartProps) {
  const t = useSay()
  const { organisation } = useSession()
  return (
    <Part title={t(clientPageWords.person)}>
      <TextField label={t(fieldWords.givenName)} maxLength={80} {...fields.getInputProps('givenName')} />
      <TextField label={t(fieldWords.familyName)} maxLength={80} {...fields.getInputProps('familyName')} />
      <TextField label={t(fieldWords.arabicName)} maxLength={120} required={false} {...fields.getInputProps('arabicName')} />
      <TextField label={t(fieldWords.alias)} maxLength={80} required={false} {...fields.getInputProps('alias')} />
      <SelectField label={t(fieldWords.sex)} options={useCodes(clientWords.sex)} {...fields.getInputProps('sex')} />
      <DateField label={t(fieldWords.bornOn)} to={organisation.today} required={false} {...fields.getInputProps('bornOn')} />
      <SelectField label={t(fieldWords.identityKind)} options={useCodes(clientWords.identityKind)} required={false} {...fields.getInputProps('identity.kind')} />
      <TextField label={t(fieldWords.identityNumber)} maxLength={40} required={false} {...fields.getInputProps('identity.number')} />
      <DateField label={t(fieldWords.joinedOn)} to={organisation.today} {...fields.getInputProps('joinedOn')} />
    </Part>
  )
}

function ReachPart({ fields }: PartProps) {
  const t = useSay()
  return (
    <Part title={t(clientPageWords.reach)}>
      <PhoneField label={t(fieldWords.phone)} required={false} {...fields.getInputProps('phone')} />
      <PhoneField label={t(fieldWords.otherPhone)} required={false} {...fields.getInputProps('otherPhone')} />
      <SelectField label={t(fieldWords.language)} options={languages} {...fields.getInputProps('language')} />
    </Part>
  )
}

function PlacePart({ fields }: PartProps) {
  const t = useSay()
  return (
    <Part title={t(clientPageWords.place)}>
      <TextField label={t(fieldWords.village)} maxLength={80} required={false} {...fields.getInputProps('village')} />
      <TextField label={t(fieldWords.commune)} maxLength={80} required={false} {...fields.getInputProps('commune')} />
      <TextField label={t(fieldWords.province)} maxLength={80} required={false} {...fields.getInputProps('province')} />
      <SelectField label={t(fieldWords.setting)} options={useCodes(clientWords.setting)} required={false} {...fields.getInputProps('setting')} />
    </Part>
  )
}

function WorkPart({ fields }: PartProps) {
  const t = useSay()
  return (
    <Part title={t(clientPageWords.work)}>
      <TextField label={t(fieldWords.occupation)} maxLength={80} required={false} {...fields.getInputProps('occupation')} />
      <SelectField label={t(fieldWords.sector)} options={useCodes(clientWords.sector)} required={false} {...fields.getInputProps('sector')} />
      <TextField label={t(fieldWords.market)} maxLength={80} required={false} {...fields.getInputProps('market')} />
    </Part>
  )
}

function HouseholdPart({ fields }: PartProps) {
  const t = useSay()
  return (
    <Part title={t(clientPageWords.household)}>
      <SelectField label={t(fieldWords.maritalStatus)} options={useCodes(clientWords.maritalStatus)} required={false} {...fields.getInputProps('maritalStatus')} />
      <CountField label={t(fieldWords.householdSize)} required={false} {...fields.getInputProps('householdSize')} />
      <CountField label={t(fieldWords.dependants)} required={false} {...fields.getInputProps('dependants')} />
      <TextField label={t(fieldWords.nextOfKinName)} maxLength={120} required={false} {...fields.getInputProps('nextOfKin.name')} />
      <TextField label={t(fieldWords.nextOfKinRelation)} maxLength={60} required={false} {...fields.getInputProps('nextOfKin.relation')} />
      <PhoneField label={t(fieldWords.nextOfKinPhone)} required={false} {...fields.getInputProps('nextOfKin.phone')} />
    </Part>
  )
}

/** Rules between fields, as the server has them. */
export function checkClient(t: ReturnType<typeof useSay>, values: ClientValues): Record<string, string> {
  const problems: Record<string, string> = {}
  const { identity, nextOfKin } = values
  if (identity.kind !== '' && identity.number.trim() === '') problems['identity.number'] = t(clientPageWords.kindOfBoth)
  if (identity.kind === '' && identity.number.trim() !== '') problems['identity.kind'] = t(clientPageWords.kindOfBoth)
  if (nextOfKin.name.trim() === '' && (nextOfKin.relation !== '' || nextOfKin.phone !== '')) problems['nextOfKin.name'] = t(clientPageWords.kinName)
  return problems
}
