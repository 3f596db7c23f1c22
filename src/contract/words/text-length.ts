/** How long a text is on a telephone: 3GPP 23.038 writes it in a 7-bit alphabet if every sign is in it, else in 16-bit units. */

export type TextEncoding = 'GSM-7' | 'UCS-2'

export interface TextLength {
  readonly encoding: TextEncoding
  /** Septets of GSM-7 (two for a sign of the extension table), or 16-bit units of UCS-2. */
  readonly units: number
}

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà')
const EXTENDED = new Set('\f^{}\\[~]|€')

/** Units of one USSD screen: 160 octets hold 182 septets; gateways promise 80 units of UCS-2. */
export const USSD_UNITS: Readonly<Record<TextEncoding, number>> = { 'GSM-7': 182, 'UCS-2': 80 }

const SMS_UNITS: Readonly<Record<TextEncoding, { readonly single: number; readonly part: number }>> = {
  'GSM-7': { single: 160, part: 153 },
  'UCS-2': { single: 70, part: 67 },
}

export function measureText(text: string): TextLength {
  let septets = 0
  for (const sign of text) {
    if (BASIC.has(sign)) septets += 1
    else if (EXTENDED.has(sign)) septets += 2
    else return { encoding: 'UCS-2', units: text.length }
  }
  return { encoding: 'GSM-7', units: septets }
}

export function fitsScreen(text: string): boolean {
  const { encoding, units } = measureText(text)
  return units <= USSD_UNITS[encoding]
}

/** How many messages are paid for. A sign of two septets is never cut apart, which may cost one more. */
export function smsSegments(text: string): number {
  const { encoding, units } = measureText(text)
  const { single, part } = SMS_UNITS[encoding]
  if (units <= single) return 1
  let segments = 1
  let room = part
  for (const sign of text) {
    const needs = encoding === 'UCS-2' ? sign.length : EXTENDED.has(sign) ? 2 : 1
    if (needs > room) {
      segments += 1
      room = part
    }
    room -= needs
  }
  return segments
}

const NEAREST: Readonly<Record<string, string>> = {
  '’': '\'', '‘': '\'', 'ʼ': '\'', '“': '"', '”': '"', '«': '"', '»': '"', '–': '-', '—': '-', '−': '-', '…': '...', '·': '.', '•': '-',
  'œ': 'oe', 'Œ': 'Oe', 'ç': 'c', '\u00a0': ' ', '\u202f': ' ', '\u2009': ' ', '\u2007': ' ', '\t': ' ', '×': 'x', '→': '>', '←': '<',
}

/**
 * The text in letters of the GSM alphabet, so that one foreign sign does not more than halve the room: curly quotes become
 * straight, accents that the alphabet lacks are left out (ê, ç), and what has no likeness becomes "?".
 */
export function toGsm(text: string): string {
  let gsm = ''
  for (const sign of text.normalize('NFC')) gsm += BASIC.has(sign) || EXTENDED.has(sign) ? sign : (NEAREST[sign] ?? withoutAccent(sign))
  return gsm
}

function withoutAccent(sign: string): string {
  if (/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/u.test(sign)) return ''
  const bare = sign.normalize('NFD').replace(/\p{M}/gu, '')
  return bare !== '' && [...bare].every((each) => BASIC.has(each)) ? bare : '?'
}
