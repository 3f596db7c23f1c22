import { use } from 'react'
import { SessionContext } from '#web/api/session.ts'
import { directionOf } from '#contract/words/language.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage } from '#web/language/language.tsx'

export interface MoneyProps {
  /** Decimal string in major units. */
  amount: string
  /** ISO 4217; the organisation's unless told. */
  currency?: string
  /** Without the currency: in a column whose heading names it. */
  bare?: boolean
  /** Red: this is money at risk. */
  risk?: boolean
}

/** An amount in tabular digits that never wraps and reads the same way in right-to-left text. */
export function Money({ amount, currency, bare, risk }: MoneyProps) {
  const formats = useFormats()
  const { language } = useLanguage()
  const money = { amount, currency: useCurrency(currency) }
  return (
    <bdi dir={directionOf(language)} className="figures" style={{ whiteSpace: 'nowrap', ...(risk ? { color: 'var(--risk-ink)', fontWeight: 600 } : {}) }}>
      {bare ? formats.amount(money) : formats.money(money)}
    </bdi>
  )
}

export function useCurrency(given?: string): string {
  const session = use(SessionContext)
  return given ?? session?.organisation.currency ?? 'MAD'
}
