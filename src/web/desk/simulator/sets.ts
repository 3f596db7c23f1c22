// The sets of terms that a comparison holds, each under its letter in the address.
import type { SaidTerm } from '#contract/terms/say-terms.ts'
import type { QuoteJson } from '#core/loan/terms-json.ts'
import { decodeDraft } from './draft-address.ts'
import type { Draft } from './draft.ts'
import { quoteDraft, type Quoted } from './quoted.ts'

export const slots = ['a', 'b', 'c'] as const
export type Slot = (typeof slots)[number]
export const isSlot = (text: string | undefined): text is Slot => slots.some((slot) => slot === text)

export interface TermsSet { readonly slot: Slot; readonly draft: Draft; readonly quoted: Quoted }

export function readSets(address: Readonly<Record<string, string | undefined>>): TermsSet[] {
  return slots.flatMap((slot) => {
    const draft = decodeDraft(address[slot])
    return draft ? [{ slot, draft, quoted: quoteDraft(draft) }] : []
  })
}

export interface ComparedTerm { readonly key: string; readonly label: string; readonly values: readonly (string | undefined)[]; readonly differs: boolean }

/** Terms of several sets under one another by their key; what only a later set has stands after what it follows there. */
export function compareTerms(said: readonly (readonly SaidTerm[])[]): ComparedTerm[] {
  const keys: string[] = []
  for (const terms of said) {
    for (const [n, { key }] of terms.entries()) {
      if (!keys.includes(key)) keys.splice(keys.indexOf(terms[n - 1]?.key ?? '') + 1, 0, key)
    }
  }
  return keys.map((key) => {
    const found = said.map((terms) => terms.find((term) => term.key === key))
    const values = found.map((term) => term?.value)
    return { key, label: found.find((term) => term !== undefined)?.label ?? key, values, differs: new Set(values).size > 1 }
  })
}

/** What remains of each loan on every date on which one of them changes, or on so many of these at most; null before it is paid out. */
export function balancesOn(quotes: readonly QuoteJson[], most = 240): { dates: string[]; balances: (string | null)[][] } {
  const lives = quotes.map((quote) => [{ on: startOf(quote), balance: quote.totals.principal }, ...quote.schedule.map((row) => ({ on: row.dueOn, balance: row.balance }))])
  const all = [...new Set(lives.flatMap((life) => life.map(({ on }) => on)))].toSorted()
  const step = Math.ceil(all.length / most)
  const dates = all.filter((_, n) => n % step === 0 || n === all.length - 1)
  return { dates, balances: lives.map((life) => dates.map((date) => life.findLast(({ on }) => on <= date)?.balance ?? null)) }
}

const startOf = ({ terms }: QuoteJson): string => terms.disbursements?.[0]?.on ?? terms.disbursedOn ?? ''
