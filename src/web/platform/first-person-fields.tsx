import { Title } from '@mantine/core'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#contract/words/language.ts'
import { staffWords } from '#web/desk/people/words.ts'
import { useSay } from '#web/language/language.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import type { Fields } from '#web/ui/use-fields.ts'
import type { PlaceValues } from './place-fields.tsx'

/** Who runs the new organisation and takes on everybody else. */
export function FirstPersonFields<Values extends PlaceValues>({ fields: given, title }: { fields: Fields<Values>; title: string }) {
  const t = useSay()
  const fields = given as unknown as Fields<PlaceValues>
  return (
    <>
      <Title order={2} size="h4">{title}</Title>
      <TextField label={t(staffWords.name)} maxLength={120} {...fields.getInputProps('administrator.name')} />
      <TextField label={t(staffWords.userName)} help={t(staffWords.userNameHelp)} maxLength={40} {...fields.getInputProps('administrator.userName')} />
      <TextField label={t(staffWords.email)} inputMode="email" maxLength={200} required={false} {...fields.getInputProps('administrator.email')} />
      <SelectField label={t(staffWords.language)} options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))} {...fields.getInputProps('administrator.language')} />
    </>
  )
}

export const firstPerson = ({ name, userName, email, language }: PlaceValues['administrator']) =>
  ({ name: name.trim(), userName: userName.trim().toLowerCase(), language: language as Language, ...(email.trim() !== '' && { email: email.trim() }) })
