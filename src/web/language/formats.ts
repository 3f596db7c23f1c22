import { useMemo } from 'react'
import { formatDate, formatInstant, formatMonth, type DateStyle } from '#contract/words/dates.ts'
import { currencySign, formatAmount, formatMoney, formatNumber, formatPercent, formatRatio, type MoneyText } from '#contract/words/numbers.ts'
import { formatRelative } from '#contract/words/relative.ts'
import { useLanguage } from './language.tsx'

/** The formatters of the words room, bound to the person's language. */
export function useFormats() {
  const { language } = useLanguage()
  return useMemo(
    () => ({
      money: (money: MoneyText) => formatMoney(language, money),
      amount: (money: MoneyText) => formatAmount(language, money),
      currency: (code: string) => currencySign(language, code),
      number: (value: string | number | bigint, decimals?: number) => formatNumber(language, value, decimals),
      percent: (percent: string | number, decimals?: number) => formatPercent(language, percent, decimals),
      ratio: (ratio: string | number, decimals?: number) => formatRatio(language, ratio, decimals),
      date: (iso: string, style?: DateStyle) => formatDate(language, iso, style),
      month: (iso: string, style?: 'long' | 'short') => formatMonth(language, iso, style),
      instant: (at: string, timeZone: string, style?: DateStyle) => formatInstant(language, at, timeZone, style),
      relative: (at: string, now = new Date().toISOString()) => formatRelative(language, at, now),
    }),
    [language],
  )
}
