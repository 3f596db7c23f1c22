// Telephone numbers: any typed form becomes E.164; across institutions only a keyed hash of it is known.
import { createHmac } from 'node:crypto'
import { parsePhoneNumber } from 'awesome-phonenumber'
import { toLatinDigits } from '#contract/words/digits.ts'

/**
 * E.164 of what a person typed (spaces, dots, Arabic digits, national or international form, 00 for +), read as a number of
 * `country` (ISO 3166, two letters) unless it names another. Undefined when no such number can exist.
 */
export function parsePhone(typed: string, country: string): string | undefined {
  const digits = toLatinDigits(typed).replace(/[^\d+]/g, '').replace(/^00/, '+')
  if (digits.length < 4 || digits.length > 20) return undefined
  const parsed = parsePhoneNumber(digits, { regionCode: country })
  if (parsed.valid) return parsed.number.e164
  // Written internationally without the plus, as 212612345678.
  const again = parsePhoneNumber(`+${digits.replaceAll('+', '')}`)
  return again.valid ? again.number.e164 : undefined
}

/** The digits under which people look for a number: with the country, without it, and without it after a zero. */
export function phoneForms(e164: string): string[] {
  const parsed = parsePhoneNumber(e164)
  const whole = e164.slice(1)
  return parsed.valid ? [whole, parsed.number.significant, `0${parsed.number.significant}`] : [whole]
}

/** The key under which the directory knows a number: without the secret nobody can tell whose it is. 64 hexadecimal digits. */
export const phoneKeyOf = (secret: string, e164: string): string =>
  createHmac('sha256', `phone directory ${secret}`).update(e164).digest('hex')
