// A draft as one short text in the address: only what differs from the usual, so that a link can be read and typed.
// "amount*10000_on*2026-01-15_rate*18_fees.0.name*Frais": name*value, joined by "_"; those three signs inside a text are written !s !u !e.
import { emptyDraft, emptyFee, type CustomDraft, type Draft, type TextName, type TrancheDraft } from './draft.ts'

/** Whatever the defaults become, a link must say these itself. */
const ALWAYS: ReadonlySet<string> = new Set<TextName>(['currency', 'principal', 'disbursedOn', 'rate', 'count'])
const LONGEST_LIST = 400

const lists = {
  tranches: { on: '', amount: '' } satisfies TrancheDraft,
  custom: { dueOn: '', part: '' } satisfies CustomDraft,
  fees: emptyFee,
} as const
type ListName = keyof typeof lists

export function encodeDraft(draft: Draft): string {
  const pairs: [string, string][] = []
  for (const name of Object.keys(emptyDraft) as (keyof Draft)[]) {
    const value = draft[name]
    if (typeof value === 'string') {
      if (value !== emptyDraft[name] || ALWAYS.has(name)) pairs.push([name, value])
      continue
    }
    const usual = lists[name as ListName]
    for (const [n, row] of value.entries()) {
      const told = Object.entries(row).filter(([field, text]) => text !== usual[field as keyof typeof usual])
      // A row that is as usual in everything is there all the same.
      for (const [field, text] of told.length > 0 ? told : [['', ''] as const]) pairs.push([`${name}.${n}.${field}`, text])
    }
  }
  return pairs.map(([name, text]) => `${name}*${escaped(text)}`).join('_')
}

/** Unknown names and broken pairs are passed over; an address that says nothing gives undefined. */
export function decodeDraft(text: string | undefined): Draft | undefined {
  if (text === undefined || text === '') return undefined
  const draft: Record<string, unknown> = { ...emptyDraft }
  const rows: Record<ListName, Map<number, Record<string, string>>> = { tranches: new Map(), custom: new Map(), fees: new Map() }
  let known = false
  for (const pair of text.split('_')) {
    const at = pair.indexOf('*')
    if (at < 1) continue
    const [name = '', place = '', field = ''] = pair.slice(0, at).split('.')
    const value = unescaped(pair.slice(at + 1))
    known ||= Object.hasOwn(emptyDraft, name)
    if (isList(name)) putRow(rows[name], name, Number(place), field, value)
    else if (Object.hasOwn(emptyDraft, name)) draft[name] = value
  }
  if (!known) return undefined
  for (const name of Object.keys(lists) as ListName[]) draft[name] = [...rows[name]].toSorted(([a], [b]) => a - b).map(([, row]) => row)
  return draft as unknown as Draft
}

function putRow(rows: Map<number, Record<string, string>>, name: ListName, place: number, field: string, value: string): void {
  if (!Number.isInteger(place) || place < 0 || place >= LONGEST_LIST) return
  const row = rows.get(place) ?? { ...lists[name] } as Record<string, string>
  if (Object.hasOwn(lists[name], field)) row[field] = value
  rows.set(place, row)
}

const isList = (name: string): name is ListName => Object.hasOwn(lists, name)
const escaped = (text: string): string => text.replace(/[!_*]/gu, (sign) => ({ '!': '!e', _: '!u', '*': '!s' })[sign] ?? sign)
const unescaped = (text: string): string => text.replace(/!([eus])/gu, (_, sign: string) => ({ e: '!', u: '_', s: '*' })[sign] ?? '')

