// Which PINs are too easy to guess: for everybody, and for those who know her.

export interface PinOwner { readonly bornOn?: string | null; readonly phone?: string | null }

export const isPin = (typed: string): boolean => /^\d{4,6}$/.test(typed)

export function isWeakPin(pin: string, owner: PinOwner): boolean {
  return new Set(pin).size === 1 || isRun(pin) || isRepeated(pin) || isColumn(pin) || birthForms(owner.bornOn).has(pin) || isOfPhone(pin, owner.phone)
}

/** 1234, 9876, 0123, 7890. */
function isRun(pin: string): boolean {
  return ['01234567890', '09876543210'].some((row) => row.includes(pin))
}

/** 1212, 123123, 112233: a part said again, or each digit twice in a run. */
function isRepeated(pin: string): boolean {
  const again = [1, 2, 3].some((size) => pin.length > size && pin.length % size === 0 && pin === pin.slice(0, size).repeat(pin.length / size))
  const pairs = pin.length % 2 === 0 && [...pin].every((digit, index) => index % 2 === 0 || digit === pin[index - 1])
  return again || (pairs && isRun([...pin].filter((_, index) => index % 2 === 0).join('')))
}

/** Keys that stand in one line on the telephone. */
const isColumn = (pin: string): boolean => ['2580', '0852', '1470', '0741', '3690', '0963', '147258', '258369'].includes(pin)

function birthForms(bornOn: string | null | undefined): Set<string> {
  const [year = '', month = '', day = ''] = (bornOn ?? '').split('-')
  if (day === '') return new Set()
  const short = year.slice(2)
  return new Set([year, `${day}${month}`, `${month}${day}`, `${month}${short}`, `${short}${month}`, `${day}${month}${short}`, `${short}${month}${day}`, `${month}${day}${short}`, `${month}${year}`, `${year}${month}`])
}

const isOfPhone = (pin: string, phone: string | null | undefined): boolean => phone?.endsWith(pin) ?? false
