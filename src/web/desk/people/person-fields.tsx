import { Checkbox, Stack } from '@mantine/core'
import { listBranches } from '#contract/branches.ts'
import { listRoles, type ChangedStaff } from '#contract/staff.ts'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#contract/words/language.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import type { Fields } from '#web/ui/use-fields.ts'
import { staffWords } from './words.ts'

/** Fields of a form are texts, lists of texts and a switch; a type and not an interface, so that it is a record. */
// oxlint-disable-next-line typescript/consistent-type-definitions
export type PersonValues = {
  name: string
  userName: string
  email: string
  job: string
  language: string
  roles: string[]
  allBranches: boolean
  branches: string[]
}

export const emptyPerson = (language: Language): PersonValues => ({ name: '', userName: '', email: '', job: '', language, roles: [], allBranches: false, branches: [] })

/** What is sent of a person, without the account's own name and address. */
export const changedPerson = (values: PersonValues): ChangedStaff => ({
  name: values.name.trim(), language: values.language as Language, roles: values.roles, allBranches: values.allBranches,
  branches: values.allBranches ? [] : values.branches, ...(values.job.trim() !== '' && { job: values.job.trim() }),
})

export function usePersonCheck(): (values: PersonValues) => Partial<Record<keyof PersonValues, string>> {
  const t = useSay()
  return (values) => ({
    ...(values.roles.length === 0 && { roles: t(staffWords.chooseRole) }),
    ...(!values.allBranches && values.branches.length === 0 && { branches: t(staffWords.chooseBranch) }),
  })
}

export function PersonFields({ fields, isNew = false }: { fields: Fields<PersonValues>; isNew?: boolean }) {
  const t = useSay()
  return (
    <Stack gap="md">
      <TextField label={t(staffWords.name)} maxLength={120} {...fields.getInputProps('name')} />
      {isNew && <TextField label={t(staffWords.userName)} help={t(staffWords.userNameHelp)} maxLength={40} {...fields.getInputProps('userName')} />}
      {isNew && <TextField label={t(staffWords.email)} inputMode="email" maxLength={200} required={false} {...fields.getInputProps('email')} />}
      <TextField label={t(staffWords.job)} maxLength={120} required={false} {...fields.getInputProps('job')} />
      <SelectField label={t(staffWords.language)} options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))} {...fields.getInputProps('language')} />
      <RoleBoxes fields={fields} />
      <BranchBoxes fields={fields} />
    </Stack>
  )
}

function RoleBoxes({ fields }: { fields: Fields<PersonValues> }) {
  const t = useSay()
  const roles = useAsk(listRoles, {})
  return (
    <Checkbox.Group label={t(staffWords.roles)} {...fields.getInputProps('roles')}>
      <Stack gap="xs" mt={6}>
        {(roles.data?.items ?? []).map(({ key, name }) => <Checkbox key={key} value={key} label={name} size="md" />)}
      </Stack>
    </Checkbox.Group>
  )
}

function BranchBoxes({ fields }: { fields: Fields<PersonValues> }) {
  const t = useSay()
  const branches = useAsk(listBranches, {})
  const open = (branches.data?.items ?? []).filter(({ closedOn }) => closedOn === undefined)
  return (
    <Stack gap="xs">
      <Checkbox.Group label={t(staffWords.branches)} {...fields.getInputProps('branches')}>
        <Stack gap="xs" mt={6}>
          {open.map(({ id, code, name }) => <Checkbox key={id} value={id} label={`${name} (${code})`} size="md" disabled={fields.values.allBranches} />)}
        </Stack>
      </Checkbox.Group>
      <Checkbox size="md" label={t(staffWords.allBranches)} {...fields.getInputProps('allBranches', { type: 'checkbox' })} />
    </Stack>
  )
}
