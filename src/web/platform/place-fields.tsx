import { currencyOf } from '#core/money/currency.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '#contract/words/language.ts'
import { useCountries } from '#web/language/countries.ts'
import { useSay } from '#web/language/language.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import type { Fields } from '#web/ui/use-fields.ts'
import { platformWords } from './words.ts'

/** A type and not an interface, so that it is a record. */
// oxlint-disable-next-line typescript/consistent-type-definitions
export type PlaceValues = {
  name: string; slug: string; kind: string; country: string; currency: string; timeZone: string; language: string
  administrator: { name: string; userName: string; email: string; language: string }
}

export const emptyPlace = (kind: string, language: string): PlaceValues => ({
  name: '', slug: '', kind, country: '', currency: '', timeZone: '', language, administrator: { name: '', userName: '', email: '', language },
})

// What follows from the country, where one is known; it can be changed.
const FOLLOWS: Readonly<Record<string, { currency: string; timeZone: string; language: string }>> = {
  MA: { currency: 'MAD', timeZone: 'Africa/Casablanca', language: 'fr' }, RW: { currency: 'RWF', timeZone: 'Africa/Kigali', language: 'rw' },
  SN: { currency: 'XOF', timeZone: 'Africa/Dakar', language: 'fr' }, TN: { currency: 'TND', timeZone: 'Africa/Tunis', language: 'ar' },
  KE: { currency: 'KES', timeZone: 'Africa/Nairobi', language: 'en' }, UG: { currency: 'UGX', timeZone: 'Africa/Kampala', language: 'en' },
}

const slugOf = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 40)

/** Name, country and what goes with it; alike for an institution and a network. */
export function PlaceFields<Values extends PlaceValues>({ fields: given, kinds, withCurrency }: { fields: Fields<Values>; kinds: readonly { value: string; label: string }[]; withCurrency: boolean }) {
  const t = useSay()
  const countries = useCountries()
  const fields = given as unknown as Fields<PlaceValues>
  const { values } = fields
  const rename = (name: string) => {
    if (values.slug === slugOf(values.name)) fields.setFieldValue('slug', slugOf(name))
    fields.setFieldValue('name', name)
  }
  const move = (country: string) => {
    fields.setFieldValue('country', country)
    const follows = FOLLOWS[country]
    if (follows) for (const field of ['currency', 'timeZone', 'language'] as const) fields.setFieldValue(field, follows[field])
  }
  return (
    <>
      <TextField label={t(platformWords.name)} maxLength={160} {...fields.getInputProps('name')} onChange={rename} />
      <TextField label={t(platformWords.slug)} help={t(platformWords.slugHelp)} maxLength={40} {...fields.getInputProps('slug')} />
      <SelectField label={t(platformWords.kind)} options={kinds} {...fields.getInputProps('kind')} />
      <SelectField label={t(platformWords.country)} options={countries} {...fields.getInputProps('country')} onChange={move} />
      {withCurrency && <SelectField label={t(platformWords.currency)} help={t(platformWords.currencyHelp)} options={CURRENCIES} {...fields.getInputProps('currency')} />}
      <SelectField label={t(platformWords.timeZone)} options={TIME_ZONES} {...fields.getInputProps('timeZone')} />
      <SelectField label={t(platformWords.language)} options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))} {...fields.getInputProps('language')} />
    </>
  )
}

const CURRENCIES = Intl.supportedValuesOf('currency').filter((code) => currencyOf(code)).map((value) => ({ value, label: value }))
const TIME_ZONES = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') }))
