import { formatNumber, currencyDecimals, currencySign, formatAmount } from '#contract/words/numbers.ts'
import { parseTypedAmount } from '#contract/words/typed-amount.ts'
import { typedWords } from '#contract/words/words.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import type { FieldProps } from './field-props.ts'
import { useCurrency } from './money.tsx'
import { TypedField, type Reading } from './typed-field.tsx'

/** An amount of money. Its value is a decimal string ("1180.50"), whatever digits and separators were typed. */
export function MoneyField({ currency, ...props }: FieldProps<string> & { currency?: string }) {
  const { language } = useLanguage()
  const code = useCurrency(currency)
  const read = useReadNumber(currencyDecimals(code))
  return (
    <TypedField
      {...props}
      read={read}
      show={(amount) => formatAmount(language, { amount, currency: code })}
      inputMode="decimal"
      alignEnd
      ltr
      rightSection={<span style={{ fontSize: '0.85em', color: 'var(--mantine-color-dimmed)' }}>{currencySign(language, code)}</span>}
      rightSectionWidth={language === 'ar' ? 74 : 58}
    />
  )
}

/** A rate or a count. Its value is a decimal string; `unit` stands at the end, such as % or a word. */
export function NumberField({ decimals = 0, unit, ...props }: FieldProps<string> & { decimals?: number; unit?: string }) {
  const { language } = useLanguage()
  const read = useReadNumber(decimals)
  return (
    <TypedField
      {...props}
      read={read}
      show={(value) => formatNumber(language, value)}
      inputMode={decimals === 0 ? 'numeric' : 'decimal'}
      alignEnd
      ltr
      {...(unit ? { rightSection: <span style={{ fontSize: '0.85em', color: 'var(--mantine-color-dimmed)' }}>{unit}</span>, rightSectionWidth: 30 + unit.length * 7 } : {})}
    />
  )
}

function useReadNumber(decimals: number): (typed: string) => Reading {
  const { language } = useLanguage()
  const t = useSay()
  return (typed) => {
    const result = parseTypedAmount(typed, { language, decimals })
    if (result.ok) return { value: result.value }
    const example = formatNumber(language, '1180', decimals).replace(/[^\d.,]/gu, '')
    return { problem: t(typedWords[result.problem], { decimals, example: result.problem === 'ambiguous' ? '1180' : example }) }
  }
}
