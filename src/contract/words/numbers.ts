import { currencyOf } from '#core/money/currency.ts'
import { INTL_TAGS, type Language } from './language.ts'

/** An amount of money as it travels: a decimal string in major units, and an ISO 4217 code. */
export type MoneyText = { readonly amount: string; readonly currency: string }

/** Separators as people of the trade write them; also what `parseTypedAmount` reads first. */
export const SEPARATORS: Readonly<Record<Language, { group: string; decimal: string }>> = {
  en: { group: ',', decimal: '.' },
  fr: { group: '\u202f', decimal: ',' },
  ar: { group: '.', decimal: ',' },
  rw: { group: ',', decimal: '.' },
}

const CURRENCY_SIGNS: Readonly<Record<string, Partial<Record<Language, string>>>> = {
  MAD: { ar: 'درهم' },
  RWF: { rw: 'Frw', ar: 'فرنك رواندي' },
}

const formatters = new Map<string, Intl.NumberFormat>()

/** Decimals of a currency by ISO 4217 (MAD 2, RWF 0, TND 3). An unknown code counts as 2. */
export function currencyDecimals(currency: string): number {
  return currencyOf(currency)?.decimals ?? 2
}

/** A number or an exact decimal string with the language's separators; decimals as given, at most six. */
export function formatNumber(language: Language, value: string | number | bigint, decimals?: number): string {
  const options =
    decimals === undefined
      ? { maximumFractionDigits: 6 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return format(language, options, value)
}

/** An amount in the currency's decimals, without the currency: for a column whose heading names it. */
export function formatAmount(language: Language, money: MoneyText): string {
  return formatNumber(language, money.amount, currencyDecimals(money.currency))
}

/** An amount with its currency, joined by a no-break space: "1 180,50 MAD", "MAD 1,180.50", "1.180,50 درهم". */
export function formatMoney(language: Language, money: MoneyText): string {
  const amount = formatAmount(language, money)
  const sign = currencySign(language, money.currency)
  return language === 'en' ? `${sign}\u00a0${amount}` : `${amount}\u00a0${sign}`
}

export function currencySign(language: Language, currency: string): string {
  return CURRENCY_SIGNS[currency]?.[language] ?? currency
}

/** A rate that is already in per cent: "18.5" is 18.5 %. */
export function formatPercent(language: Language, percent: string | number, decimals?: number): string {
  const figure = formatNumber(language, percent, decimals)
  return language === 'fr' ? `${figure}\u202f%` : `${figure}%`
}

/** A ratio in per cent, rounded half away from zero to `decimals`: "0.5512" is 55.1 %. */
export function formatRatio(language: Language, ratio: string | number, decimals = 1): string {
  const options = { style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals } as const
  const figure = format(language, options, ratio).replace(/[\s\u200e\u200f%]+$/u, '')
  return language === 'fr' ? `${figure}\u202f%` : `${figure}%`
}

/** Ordinary spaces and no direction marks: for an SMS or a USSD screen, where a narrow space would cost an alphabet. */
export function toPlainText(text: string): string {
  return text.replace(/[\u00a0\u202f\u2009]/gu, ' ').replace(/[\u200e\u200f\u061c]/gu, '')
}

/** Browsers ship less locale data than Node does, so the separators are ours and the exact rounding is Intl's. */
function format(language: Language, options: Intl.NumberFormatOptions, value: string | number | bigint): string {
  const separators = SEPARATORS[language]
  const parts = formatterOf(language, options).formatToParts(value as Intl.StringNumericLiteral)
  return parts
    .map((part) => {
      if (part.type === 'group') return separators.group
      if (part.type === 'decimal') return separators.decimal
      // A minus has no direction of its own: without a mark before it, Arabic would put it behind its figure.
      if (part.type === 'minusSign') return language === 'ar' ? '\u200e-' : '-'
      return part.value.replace(/[\u200e\u200f\u061c]/gu, '')
    })
    .join('')
}

function formatterOf(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options)
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.NumberFormat(INTL_TAGS[language], { useGrouping: 'always', ...options })
    formatters.set(key, formatter)
  }
  return formatter
}
