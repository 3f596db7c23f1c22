import { planWords, themeWords } from '#contract/plans/words.ts'
import { planThemes } from '#core/diagnostic/plan-can.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { MoneyField } from '#web/ui/money-field.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import type { FieldProps } from '#web/ui/field-props.ts'
import { itemWords } from './words.ts'

/** A type and not an interface, so that it is a record. */
// oxlint-disable-next-line typescript/consistent-type-definitions
export type ItemValues = { theme: string; title: string; content: string; owner: string; startOn: string; dueOn: string; budget: string; fundingSource: string }

/** What is sent of what was typed; what is empty is left out. */
export const itemBody = ({ content, fundingSource, ...values }: ItemValues) => ({
  theme: values.theme as (typeof planThemes)[number], title: values.title.trim(), owner: values.owner.trim(), startOn: values.startOn, dueOn: values.dueOn, budget: values.budget === '' ? '0' : values.budget,
  ...(content.trim() !== '' && { content: content.trim() }), ...(fundingSource.trim() !== '' && { fundingSource: fundingSource.trim() }),
})

/** `props` answers the properties of a field by its name, as a form's fields do. */
export function ItemFields({ props, currency }: { props: (name: keyof ItemValues) => Omit<FieldProps<string>, 'label'>; currency: string }) {
  const t = useSay()
  return (
    <>
      <TextField label={t(planWords.title)} maxLength={200} {...props('title')} />
      <SelectField label={t(planWords.theme)} options={planThemes.map((value) => ({ value, label: t(themeWords[value]) }))} {...props('theme')} />
      <TextField label={t(itemWords.content)} long maxLength={4_000} required={false} {...props('content')} />
      <TextField label={t(planWords.owner)} maxLength={160} {...props('owner')} />
      <DateField label={t(planWords.startOn)} {...props('startOn')} />
      <DateField label={t(planWords.dueOn)} {...props('dueOn')} />
      <MoneyField label={t(planWords.budget)} currency={currency} required={false} {...props('budget')} />
      <TextField label={t(planWords.fundingSource)} maxLength={160} required={false} {...props('fundingSource')} />
    </>
  )
}
