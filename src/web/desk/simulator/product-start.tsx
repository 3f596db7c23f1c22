import type { Product } from '#contract/products.ts'
import type { TermsJson } from '#core/loan/terms-json.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { draftOf, type Draft } from './draft.ts'
import type { Hints } from './form/groups.tsx'
import { simulatorWords } from './words.ts'

/** The products of the institution, as terms to begin with. */
export function ProductStart({ products, chosen, choose }: { products: readonly Product[]; chosen: string | undefined; choose: (product: Product | undefined) => void }) {
  const t = useSay()
  const { language } = useLanguage()
  return (
    <SelectField
      label={t(simulatorWords.product)} required={false} placeholder={t(simulatorWords.productNone)} value={chosen ?? ''}
      options={products.map((product) => ({ value: product.id, label: `${product.content.names[language]} (${product.code})` }))}
      onChange={(id) => choose(products.find((product) => product.id === id))}
    />
  )
}

/** The usual loan of a product, paid out on the day that the draft has. */
export function productDraft({ content }: Product, { currency, disbursedOn }: Pick<Draft, 'currency' | 'disbursedOn'>): Draft {
  const { limits, terms: { interest, instalments, ...rest } } = content
  const terms: TermsJson = {
    ...rest, currency, principal: limits.amount.default, disbursedOn,
    interest: { ...interest, rate: limits.rate.default }, instalments: { ...instalments, count: limits.count.default },
  }
  return draftOf(terms)
}

/** What the product allows, beside the fields it limits. */
export function useHints(product: Product | undefined, currency: string): Hints {
  const t = useSay()
  const formats = useFormats()
  if (!product) return {}
  const { amount, count, rate } = product.content.limits
  const money = (text: string): string => formats.money({ amount: text, currency })
  return {
    principal: t(simulatorWords.between, { min: money(amount.min), max: money(amount.max) }),
    count: t(simulatorWords.between, { min: formats.number(count.min), max: formats.number(count.max) }),
    rate: t(simulatorWords.between, { min: formats.percent(rate.min), max: formats.percent(rate.max) }),
  }
}
