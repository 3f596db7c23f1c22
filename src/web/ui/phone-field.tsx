import { formatPhone, parseTypedPhone, phoneExample } from '#contract/words/typed-phone.ts'
import { useSay } from '#web/language/language.tsx'
import type { FieldProps } from './field-props.ts'
import { useCurrency } from './money.tsx'
import { TypedField } from './typed-field.tsx'
import { uiWords } from './words.ts'

/** A telephone number. Its value is E.164 ("+250788123456"); without a country code it is taken as of the institution's country. */
export function PhoneField(props: FieldProps<string>) {
  const t = useSay()
  const country = useCurrency() === 'RWF' ? 'RW' : 'MA'
  const example = phoneExample(country)
  return (
    <TypedField
      {...props}
      read={(typed) => {
        const value = parseTypedPhone(typed, country)
        return value === undefined ? { problem: t(uiWords.phoneProblem, { example }) } : { value }
      }}
      show={formatPhone}
      inputMode="tel"
      ltr
      placeholder={example}
    />
  )
}
