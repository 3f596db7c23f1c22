// The language of the engine's stories: a loan by its terms, then what happens to it day by day, each line with what it should say.
import type { ChangeJson, EventJson } from '#core/loan/events-json.ts'
import type { Amortization, Excess, FeeJson, Kind, TaxBasis, TermsJson, Unit } from '#core/loan/terms-json.ts'

export interface StoryStep {
  readonly line: number
  readonly on: string
  readonly verb: string
  readonly words: readonly string[]
  /** After `->`; undefined where the step says nothing. */
  readonly expected: string | undefined
  /** The indented lines below: journal entries, or the rows of a schedule. */
  readonly below: readonly string[]
}

export interface Story {
  readonly line: number
  readonly title: string
  readonly terms: TermsJson
  readonly method: 'accrual' | 'cash'
  readonly suspendAfterDays: number | undefined
  readonly steps: readonly StoryStep[]
}

interface Draft extends Omit<Story, 'steps'> { readonly steps: (Omit<StoryStep, 'below'> & { readonly below: string[] })[] }

/** Stories of a file: each begins with its title (`#`) and its `loan` line. */
export function readStories(text: string): Story[] {
  const stories: Draft[] = []
  let title = ''
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1
    if (raw.startsWith('#')) title = stories.at(-1)?.title === title ? raw.slice(1).trim() : `${title} ${raw.slice(1).trim()}`.trim()
    else if (raw.startsWith('loan ')) stories.push({ line, title, ...readTerms(raw.slice(5)), steps: [] })
    else if (raw.startsWith('    ')) stories.at(-1)?.steps.at(-1)?.below.push(raw.trim())
    else if (raw.trim() !== '') stories.at(-1)?.steps.push({ ...readStep(raw, line), below: [] })
  }
  return stories
}

function readStep(raw: string, line: number): Omit<StoryStep, 'below'> {
  const [said = '', expected] = raw.split(' -> ')
  const [on = '', verb = '', ...words] = said.trim().split(/\s+/)
  return { line, on, verb, words, expected: expected?.trim() }
}

const unitOf = (word: string | undefined): Unit => (word ?? '').replace(/s$/, '') as Unit

/** `1200.00 MAD, 4 months on the last day, equal-principal, 12% a year by instalment, paid out 2026-01-31` and what else differs. */
function readTerms(text: string): Pick<Story, 'terms' | 'method' | 'suspendAfterDays'> {
  const parts = text.split(',').map((part) => part.trim())
  const find = (pattern: RegExp): RegExpExecArray | undefined => {
    for (const part of parts) {
      const match = pattern.exec(part)
      if (match !== null) return match
    }
    return undefined
  }
  const has = (part: string): boolean => parts.includes(part)
  const [, principal = '', currency = ''] = find(/^([\d.]+) ([A-Z]{3})$/) ?? []
  const [, count = '', unit, last] = find(/^(\d+) (months?|weeks?|days?)( on the last day)?$/) ?? []
  const [, rate = '0', byInstalment] = find(/^([\d.]+)% a year( by instalment)?/) ?? []
  const [, daysInMonth, daysInYear] = find(/^(30|actual) over (360|364|365|actual)$/) ?? []
  const grace = (pattern: RegExp): number => Number(find(pattern)?.[1] ?? 0)
  const [, down] = find(/^down payment ([\d.]+)%$/) ?? []
  const tranches = [...(find(/^paid out (.+)$/)?.[1] ?? '').matchAll(/(\S+)(?: ([\d.]+))?(?: and |$)/g)]
  const terms: TermsJson = {
    currency,
    ...(tranches.length > 1
      ? { disbursements: tranches.map(([, on = '', amount = '']) => ({ on, amount })) }
      : { principal, disbursedOn: tranches[0]?.[1] ?? '' }),
    interest: { method: has('flat') ? 'flat' : 'declining', rate, period: byInstalment === undefined ? 'daily' : 'instalment', recalculate: has('recalculated'), ...dayCount(daysInMonth, daysInYear) },
    instalments: {
      count: Number(count), unit: unitOf(unit), amortization: (find(/^(equal-instalments|equal-principal|bullet|interest-only)$/)?.[1] ?? 'equal-instalments') as Amortization,
      ...(last === undefined ? {} : { on: 'last-day' }),
      grace: { principal: grace(/^principal after (\d+)$/), interestPayment: grace(/^interest after (\d+)$/), interestFree: grace(/^(\d+) free of interest$/) },
    },
    ...(down === undefined ? {} : { downPayment: { percent: down } }),
    ...readCharges(find),
    allocation: {
      order: (find(/^order (.+)$/)?.[1]?.split(' ') ?? ['penalties', 'fees', 'interest', 'principal']) as Kind[],
      by: has('by kind') ? 'kind' : 'instalment', excess: (find(/^paid early goes to (.+)$/)?.[1] ?? 'next') as Excess,
    },
  }
  return { terms, method: has('cash accounting') ? 'cash' : 'accrual', suspendAfterDays: numberOf(find(/^suspended after (\d+) days$/)?.[1]) }
}

const dayCount = (daysInMonth: string | undefined, daysInYear: string | undefined): Partial<TermsJson['interest']> =>
  daysInMonth === undefined ? {} : { daysInMonth: daysInMonth as '30', daysInYear: daysInYear as '360' }

const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))

function readCharges(find: (pattern: RegExp) => RegExpExecArray | undefined): Partial<TermsJson> {
  const fees: FeeJson[] = []
  const share = (text = ''): { percent: string } | { amount: string } => (text.endsWith('%') ? { percent: text.slice(0, -1) } : { amount: text })
  const atStart = find(/^fee ([\d.]+%?) when paid out$/)
  if (atStart !== undefined) fees.push({ name: 'Fee', ...share(atStart[1]), when: 'disbursement' })
  const each = find(/^fee ([\d.]+%?) with each instalment$/)
  if (each !== undefined) fees.push({ name: 'Fee', ...share(each[1]), when: 'instalment' })
  const late = find(/^late fee ([\d.]+%?) after (\d+) days$/)
  if (late !== undefined) fees.push({ name: 'Late', ...share(late[1]), when: 'overdue', toleranceDays: Number(late[2]) })
  const settling = find(/^fee ([\d.]+%?) for settling early$/)
  if (settling !== undefined) fees.push({ name: 'Settling', ...share(settling[1]), when: 'prepayment' })
  const change = find(/^fee ([\d.]+%?) for a change$/)
  if (change !== undefined) fees.push({ name: 'Change', ...share(change[1]), when: 'restructure' })
  const tax = find(/^tax ([\d.]+)% on (.+)$/)
  const savings = find(/^savings ([\d.]+%?) (when paid out|with each instalment)$/)
  return {
    ...(fees.length === 0 ? {} : { fees }),
    ...(tax === undefined ? {} : { tax: { name: 'Tax', percent: tax[1] ?? '', on: (tax[2] ?? '').split(' ') as TaxBasis[] } }),
    ...(savings === undefined ? {} : { compulsorySavings: { ...share(savings[1]), when: savings[2] === 'when paid out' ? 'disbursement' : 'instalment' } }),
  }
}

const after = (words: readonly string[], word: string): string | undefined => {
  const at = words.indexOf(word)
  return at < 0 ? undefined : words[at + 1]
}

/** The fact of a step; its id is the name that it is given (`as R1`), else its place. A fact learnt late says `for` which day. */
export function eventOf({ on, verb, words, line }: StoryStep): EventJson {
  const base = { id: after(words, 'as') ?? `${verb} ${line}`, on: after(words, 'for') ?? on }
  const [first = '', second = ''] = words
  switch (verb) {
    case 'disburse': return { ...base, type: 'disbursement', amount: first }
    case 'repay': return { ...base, type: 'repayment', amount: first, ...(words.includes('by') ? { paidBy: after(words, 'by') ?? '' } : {}) }
    case 'charge': return { ...base, type: 'charge', name: first, amount: second, dueOn: after(words, 'due') ?? on, kind: words.includes('penalty') ? 'penalties' : 'fees' }
    case 'waive': return { ...base, type: 'waiver', kind: first as Kind, amount: second }
    case 'pause': return { ...base, type: 'interest-pause', from: after(words, 'from') ?? on, to: after(words, 'to') ?? on }
    case 'renegotiate': return { ...base, type: 'renegotiation', changes: words.join(' ').replace(/ as \S+$/, '').split(' and ').map(changeOf) }
    case 'write-off': return { ...base, type: 'write-off', ...(/^\d/.test(first) ? { amount: first } : {}) }
    case 'recover': return { ...base, type: 'recovery', amount: first }
    case 'refund': return { ...base, type: 'refund', amount: first }
    case 'reverse': return { ...base, type: 'reversal', of: first }
    default: throw new Error(`line ${line}: no verb ${verb}`)
  }
}

/** `holiday 2 accrue`, `extend by 2`, `step 2 of 100.00 then 2 of 50%`, `spread-arrears over rest capitalise interest`, … */
function changeOf(text: string): ChangeJson {
  const words = text.trim().split(' ')
  const [type = '', first = '', second = ''] = words
  const share = (value: string): { percent: string } | { amount: string } => (value.endsWith('%') ? { percent: value.slice(0, -1) } : { amount: value })
  switch (type) {
    case 'holiday': return { type, instalments: Number(first), interest: second as 'accrue' }
    case 'extend': return first === 'by' ? { type, by: Number(second) } : { type, count: Number(second) }
    case 'reschedule': return { type, from: second, to: words[4] ?? '' }
    case 'rate': return { type, rate: first.slice(0, -1), from: words[3] ?? '' }
    case 'step': return { type, steps: text.slice(5).split(' then ').map((each) => ({ count: Number(each.split(' ')[0]), ...share(each.split(' ')[2] ?? '') })) }
    case 'spread-arrears': {
      const over = second === 'rest' || second === 'end' ? second : Number(second)
      const kinds = words.slice(4) as ('interest' | 'fees' | 'penalties')[]
      return { type, over, ...(kinds.length === 0 ? {} : { capitalise: kinds }) }
    }
    case 're-amortise': return { type }
    case 'forgive': return { type, kind: first as Kind, ...share(second) }
    case 'capacity': {
      const from = after(words, 'from')
      return { type, amount: first, ...(words.includes('every') ? { every: Number(after(words, 'every')), unit: unitOf(words[words.indexOf('every') + 2]) } : {}), ...(from === undefined ? {} : { from }) }
    }
    default: throw new Error(`no change ${text}`)
  }
}
