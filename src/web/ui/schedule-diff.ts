/** A line of a schedule; amounts are decimal strings in major units. */
export interface ScheduleLine {
  readonly number: number
  /** Business date. */
  readonly due: string
  readonly principal: string
  readonly interest: string
  readonly fees?: string
  readonly total: string
  /** Principal that remains after this instalment. */
  readonly balance: string
}

export type LineChange = 'same' | 'changed' | 'added' | 'removed'

export interface ComparedLine {
  readonly line: ScheduleLine
  readonly change: LineChange
  readonly before: ScheduleLine | undefined
}

const COMPARED = ['due', 'principal', 'interest', 'fees', 'total', 'balance'] as const

/** The lines of both schedules by number: those of `after`, and those of `before` that are no longer there. */
export function compareSchedules(after: readonly ScheduleLine[], before?: readonly ScheduleLine[]): ComparedLine[] {
  if (!before) return after.map((line) => ({ line, change: 'same', before: undefined }))
  const former = new Map(before.map((line) => [line.number, line]))
  const now = new Set(after.map((line) => line.number))
  const kept = after.map((line): ComparedLine => {
    const old = former.get(line.number)
    if (!old) return { line, change: 'added', before: undefined }
    return { line, change: COMPARED.some((name) => differs(old, line, name)) ? 'changed' : 'same', before: old }
  })
  const gone = before.filter((line) => !now.has(line.number)).map((line): ComparedLine => ({ line, change: 'removed', before: line }))
  return [...kept, ...gone].toSorted((a, b) => a.line.number - b.line.number)
}

export function differs(before: ScheduleLine, after: ScheduleLine, name: (typeof COMPARED)[number]): boolean {
  return (before[name] ?? '0') !== (after[name] ?? '0')
}

/** Sum of decimal strings, exact: they may have different numbers of decimals. */
export function sumAmounts(amounts: readonly string[]): string {
  const decimals = Math.max(0, ...amounts.map((amount) => amount.split('.')[1]?.length ?? 0))
  const sum = amounts.reduce((total, amount) => total + toMinor(amount, decimals), 0n)
  const digits = (sum < 0n ? -sum : sum).toString().padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return sum < 0n ? `-${text}` : text
}

function toMinor(amount: string, decimals: number): bigint {
  const [whole = '0', fraction = ''] = amount.split('.')
  return BigInt(whole + fraction.padEnd(decimals, '0'))
}
