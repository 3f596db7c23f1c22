import { Stack } from '@mantine/core'
import { firstNetworkRoles } from '#contract/rights.ts'
import { roleName } from '#contract/role-names.ts'
import type { NewNetworkStaff } from '#contract/network-staff.ts'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#contract/words/language.ts'
import { staffWords } from '#web/desk/people/words.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import type { Fields } from '#web/ui/use-fields.ts'
import { networkStaffWords } from './words.ts'

/** A type and not an interface, so that it is a record. */
// oxlint-disable-next-line typescript/consistent-type-definitions
export type NetworkPersonValues = { name: string; userName: string; email: string; job: string; language: string; role: string }

/** What is sent of a person, without the account's own name and address. */
export const changedPerson = ({ name, job, language, role }: NetworkPersonValues): Omit<NewNetworkStaff, 'userName' | 'email'> =>
  ({ name: name.trim(), language: language as Language, role, ...(job.trim() !== '' && { job: job.trim() }) })

export function NetworkPersonFields({ fields, isNew = false }: { fields: Fields<NetworkPersonValues>; isNew?: boolean }) {
  const t = useSay()
  const { language } = useLanguage()
  return (
    <Stack gap="md">
      <TextField label={t(staffWords.name)} maxLength={120} {...fields.getInputProps('name')} />
      {isNew && <TextField label={t(staffWords.userName)} help={t(staffWords.userNameHelp)} maxLength={40} {...fields.getInputProps('userName')} />}
      {isNew && <TextField label={t(staffWords.email)} inputMode="email" maxLength={200} required={false} {...fields.getInputProps('email')} />}
      <TextField label={t(staffWords.job)} maxLength={120} required={false} {...fields.getInputProps('job')} />
      <SelectField label={t(staffWords.language)} options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))} {...fields.getInputProps('language')} />
      <SelectField label={t(networkStaffWords.role)} options={Object.keys(firstNetworkRoles).map((value) => ({ value, label: roleName(language, value) }))} {...fields.getInputProps('role')} />
    </Stack>
  )
}
