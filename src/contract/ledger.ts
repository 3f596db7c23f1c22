import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { amount, id, instant, isoDate, page, positiveAmount, reasonBody, text } from './shapes.ts'

const code = z.string().regex(/^[0-9A-Z.-]{1,20}$/)
const names = z.strictObject({ en: text(120), fr: text(120), ar: text(120), rw: text(120) })
const kind = z.enum(['asset', 'liability', 'equity', 'income', 'expense'])

export const account = z.strictObject({
  code, names, kind, parent: code.nullable(), heading: z.boolean(), manual: z.boolean(), closedOn: isoDate.nullable(),
})
export const listAccounts = endpoint({
  name: 'listAccounts', tag: 'ledger', method: 'GET', path: '/api/accounts', access: 'ledger.see',
  summary: 'The chart of accounts, in the order of the codes.',
  answer: z.strictObject({ items: z.array(account) }),
})
export const addAccount = endpoint({
  name: 'addAccount', tag: 'ledger', method: 'POST', path: '/api/accounts', access: 'ledger.accounts', command: true,
  summary: 'Adds an account to the chart.',
  body: z.strictObject({ code, names, kind, parent: code.nullable(), heading: z.boolean() }),
  answer: z.strictObject({ code }),
})
export const changeAccount = endpoint({
  name: 'changeAccount', tag: 'ledger', method: 'PUT', path: '/api/accounts/:code', access: 'ledger.accounts', command: true,
  summary: 'Renames, closes or reopens an account; one with a balance cannot be closed.',
  params: z.strictObject({ code }), body: z.strictObject({ names, closedOn: isoDate.nullable() }),
  answer: z.strictObject({ code }),
})

export const entry = z.strictObject({
  id, number: z.string(), valueOn: isoDate, bookedOn: isoDate, recordedAt: instant, branchId: id, kind: z.string(),
  source: z.strictObject({ kind: z.string(), id: z.string() }), memo: z.string().nullable(), recordedBy: z.string(),
  reverses: id.nullable(), reversedBy: id.nullable(),
  lines: z.array(z.strictObject({ account: code, debit: amount, credit: amount })),
})
const journalQuery = z.strictObject({
  from: isoDate.optional(), to: isoDate.optional(), account: code.optional(), branch: id.optional(), kind: z.string().max(40).optional(),
  q: z.string().trim().max(100).optional(), cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const listEntries = endpoint({
  name: 'listEntries', tag: 'ledger', method: 'GET', path: '/api/journal', access: 'ledger.see',
  summary: 'The journal, newest first; with `account`, the entries that touch it.',
  query: journalQuery, answer: page(entry).extend({ from: isoDate, to: isoDate, currency: z.string() }),
})
export const exportEntries = endpoint({
  name: 'exportEntries', tag: 'ledger', method: 'GET', path: '/api/journal.csv', access: 'ledger.see',
  summary: 'The journal as CSV, one line of an entry a row.', query: journalQuery, media: 'text/csv',
})
export const readEntry = endpoint({
  name: 'readEntry', tag: 'ledger', method: 'GET', path: '/api/journal/:id', access: 'ledger.see',
  summary: 'One entry with its lines.', params: z.strictObject({ id }), answer: entry.extend({ currency: z.string() }),
})
const posted = z.strictObject({ entryId: id, number: z.string(), bookedOn: isoDate })
export const recordEntry = endpoint({
  name: 'recordEntry', tag: 'ledger', method: 'POST', path: '/api/journal', access: 'ledger.post', command: true,
  summary: 'Posts an entry by hand; its lines must balance.',
  body: z.strictObject({
    valueOn: isoDate, branchId: id, memo: text(500),
    lines: z.array(z.strictObject({ account: code, debit: positiveAmount.optional(), credit: positiveAmount.optional() })).min(2).max(100),
  }),
  answer: posted,
})
export const reverseEntry = endpoint({
  name: 'reverseEntry', tag: 'ledger', method: 'POST', path: '/api/journal/:id/reversal', access: 'ledger.post', command: true,
  summary: 'Takes a manual entry back by its mirror.',
  params: z.strictObject({ id }), body: reasonBody.extend({ valueOn: isoDate }), answer: posted,
})

const balanceRow = z.strictObject({
  code, names, kind, heading: z.boolean(), level: z.number().int(),
  opening: amount, debit: amount, credit: amount, closing: amount,
})
const periodQuery = z.strictObject({ from: isoDate.optional(), to: isoDate.optional(), branch: id.optional() })
export const readTrialBalance = endpoint({
  name: 'readTrialBalance', tag: 'ledger', method: 'GET', path: '/api/trial-balance', access: 'ledger.see',
  summary: 'Opening balance, movements and closing balance of every account at any date; balances are debit positive.',
  query: periodQuery,
  answer: z.strictObject({
    from: isoDate, to: isoDate, currency: z.string(), rows: z.array(balanceRow),
    totals: z.strictObject({ debit: amount, credit: amount, closingDebit: amount, closingCredit: amount }),
  }),
})
export const exportTrialBalance = endpoint({
  name: 'exportTrialBalance', tag: 'ledger', method: 'GET', path: '/api/trial-balance.csv', access: 'ledger.see',
  summary: 'The trial balance as CSV.', query: periodQuery, media: 'text/csv',
})

export const readDays = endpoint({
  name: 'readDays', tag: 'ledger', method: 'GET', path: '/api/days', access: 'ledger.see',
  summary: 'The open day and the days closed last, each with its seal.',
  answer: z.strictObject({
    today: isoDate, openDay: isoDate.nullable(),
    closed: z.array(z.strictObject({ on: isoDate, at: instant, by: z.string(), entries: z.number().int(), seal: z.string() })),
  }),
})
export const closeDay = endpoint({
  name: 'closeDay', tag: 'ledger', method: 'POST', path: '/api/days/:on/close', access: 'day.close', command: true,
  summary: 'Closes every open day up to this one and seals its entries; this cannot be undone.',
  params: z.strictObject({ on: isoDate }), answer: z.strictObject({ closedOn: isoDate, entries: z.number().int(), seal: z.string() }),
})
