import { toLatinDigits } from './digits.ts'

/** Countries whose numbers may be typed without their code. */
export type PhoneCountry = 'MA' | 'RW'

interface NumberPlan { readonly code: string; readonly national: RegExp; readonly example: string }

const PLANS: Readonly<Record<PhoneCountry, NumberPlan>> = {
  MA: { code: '212', national: /^[5-8]\d{8}$/u, example: '06 12 34 56 78' },
  RW: { code: '250', national: /^[27]\d{8}$/u, example: '078 812 3456' },
}

/**
 * Reads a telephone number as people write it and answers it in E.164 ("+212612345678"), or undefined.
 * Without a country code it is taken as of `country`; numbers of the two countries are checked against their plan.
 */
export function parseTypedPhone(typed: string, country: PhoneCountry): string | undefined {
  const text = toLatinDigits(typed).replace(/[\s().\-/]/gu, '').replace(/^00/u, '+')
  if (!/^\+?\d{6,15}$/u.test(text)) return undefined
  if (!text.startsWith('+')) {
    const plan = PLANS[country]
    const national = text.startsWith(plan.code) && text.length > 9 ? text.slice(plan.code.length) : text.replace(/^0/u, '')
    return plan.national.test(national) ? `+${plan.code}${national}` : undefined
  }
  const digits = text.slice(1)
  const plan = Object.values(PLANS).find((each) => digits.startsWith(each.code))
  if (!plan) return digits.length >= 8 && !digits.startsWith('0') ? text : undefined
  // "+212 (0)6…" is common on paper.
  const national = digits.slice(plan.code.length).replace(/^0/u, '')
  return plan.national.test(national) ? `+${plan.code}${national}` : undefined
}

/** "+212612345678" as "+212 612 34 56 78", "+250788123456" as "+250 788 123 456"; others in groups of three. */
export function formatPhone(e164: string): string {
  const [, ma] = /^\+212(\d{9})$/u.exec(e164) ?? []
  if (ma) return `+212 ${ma.slice(0, 3)} ${ma.slice(3, 5)} ${ma.slice(5, 7)} ${ma.slice(7)}`.replaceAll(' ', '\u00a0')
  const match = /^\+(250)?(\d+)$/u.exec(e164)
  if (!match) return e164
  const groups = match[2]?.match(/\d{1,3}/gu) ?? []
  return [match[1] ? `+${match[1]}` : '', ...groups].filter(Boolean).join('\u00a0').replace(/^(?=\d)/u, '+')
}

export function phoneExample(country: PhoneCountry): string {
  return PLANS[country].example
}
