// Loan products: what an institution lends, by versions.
import * as z from 'zod'
import type { ProductContent } from '#core/loan/product.ts'
import {
  allocationBys, amortizations, excesses, feeBases, feeCollections, feeMoments, interestDates, interestMethods, interestPeriods, kinds,
  ratePeriods, savingsMoments, savingsReturns, taxBases, units, weekdays,
} from '#core/loan/terms-json.ts'
import { endpoint } from './endpoint.ts'
import { id, idParams, instant, isoDate, positiveAmount, reasonBody, text } from './shapes.ts'

const percent = z.string().regex(/^\d{1,9}(\.\d{1,18})?$/, 'percent_format')
const days = z.number().int().min(0).max(3_650)
const shifts = ['none', 'next-working-day', 'previous-working-day'] as const

export const feeShape = z.strictObject({
  name: text(80), amount: positiveAmount.optional(), percent: percent.optional(), of: z.enum(feeBases).optional(), when: z.enum(feeMoments),
  collect: z.enum(feeCollections).optional(), toleranceDays: days.optional(), everyDays: days.min(1).optional(), cap: positiveAmount.optional(),
})

const termsTemplate = z.strictObject({
  interest: z.strictObject({
    method: z.enum(interestMethods), per: z.enum(ratePeriods), period: z.enum(interestPeriods),
    daysInMonth: z.enum(['30', 'actual']).optional(),
    daysInYear: z.enum(['360', '364', '365', 'actual']).optional(),
    recalculate: z.boolean().optional(),
  }),
  instalments: z.strictObject({
    every: z.number().int().min(1).max(366), unit: z.enum(units),
    on: z.union([z.literal('last-day'), z.strictObject({ nth: z.number().int().min(-1).max(4), weekday: z.enum(weekdays) })]).optional(),
    amortization: z.enum(amortizations).exclude(['custom']),
    roundTo: positiveAmount.optional(), fixed: positiveAmount.optional(),
    grace: z.strictObject({ principal: days.optional(), interestPayment: days.optional(), interestFree: days.optional() }).optional(),
    shift: z.enum(shifts).optional(), interestDates: z.enum(interestDates).optional(),
  }),
  calendar: z.strictObject({ weekend: z.array(z.enum(weekdays)).max(6).optional(), holidays: z.array(isoDate).max(500).optional() }).optional(),
  downPayment: z.strictObject({ percent: percent.optional(), amount: positiveAmount.optional() }).optional(),
  fees: z.array(feeShape).max(12).optional(),
  tax: z.strictObject({ name: text(40), percent, on: z.array(z.enum(taxBases)).min(1) }).optional(),
  compulsorySavings: z.strictObject({
    percent: percent.optional(), amount: positiveAmount.optional(), when: z.enum(savingsMoments), returned: z.enum(savingsReturns).optional(),
  }).optional(),
  allocation: z.strictObject({ order: z.array(z.enum(kinds)).length(4).optional(), by: z.enum(allocationBys).optional(), excess: z.enum(excesses).optional() }).optional(),
  rounding: z.enum(['half-even', 'half-up', 'up', 'down']).optional(),
})

const names = z.strictObject({ en: text(80), fr: text(80), ar: text(80), rw: text(80) })

export const productContent = z.strictObject({
  names,
  kind: z.enum(['individual', 'group']),
  terms: termsTemplate,
  limits: z.strictObject({
    amount: z.strictObject({ min: positiveAmount, default: positiveAmount, max: positiveAmount }),
    count: z.strictObject({ min: z.number().int().min(1), default: z.number().int().min(1), max: z.number().int().min(1).max(600) }),
    rate: z.strictObject({ min: percent, default: percent, max: percent }),
    firstDue: z.strictObject({ minDays: days.min(1), maxDays: days.min(1) }).optional(),
  }),
  approvals: z.array(z.strictObject({ above: positiveAmount, count: z.number().int().min(1).max(5), right: z.literal('loans.approve') })).max(5),
  reversalLimit: positiveAmount,
  accounting: z.strictObject({ method: z.enum(['accrual', 'cash']), suspendAfterDays: z.number().int().min(1).max(3_650).optional() }),
  accounts: z.record(z.string().regex(/^[a-z-]{2,40}$/), z.string().regex(/^[0-9A-Z.-]{1,20}$/)),
}) as unknown as z.ZodType<ProductContent>

export const productShape = z.strictObject({
  id, code: z.string(), status: z.enum(['active', 'retired']), version: z.number().int(),
  /** How many loans of it run now, of any version. */
  activeLoans: z.number().int(),
  recordedAt: instant, recordedByName: z.string(),
  content: productContent,
})
export type Product = z.infer<typeof productShape>

export const productWithVersions = productShape.extend({
  versions: z.array(z.strictObject({ version: z.number().int(), recordedAt: instant, recordedByName: z.string(), reason: z.string().nullable(), content: productContent })),
})
export type ProductWithVersions = z.infer<typeof productWithVersions>

export const listProducts = endpoint({
  name: 'listProducts', tag: 'products', method: 'GET', path: '/api/products', access: 'products.see',
  summary: 'The loan products with their newest version, by code.',
  query: z.strictObject({ status: z.enum(['active', 'retired']).optional() }),
  answer: z.strictObject({ items: z.array(productShape) }),
})
export const readProduct = endpoint({
  name: 'readProduct', tag: 'products', method: 'GET', path: '/api/products/:id', access: 'products.see',
  summary: 'A product with all its versions, the newest first.',
  params: idParams,
  answer: productWithVersions,
})
export const addProduct = endpoint({
  name: 'addProduct', tag: 'products', method: 'POST', path: '/api/products', access: 'products.edit', command: true,
  summary: 'Adds a product in its first version.',
  body: z.strictObject({ code: z.string().regex(/^[A-Z0-9-]{1,20}$/, 'code_format'), content: productContent }),
  answer: z.strictObject({ id, version: z.number().int() }),
})
export const changeProduct = endpoint({
  name: 'changeProduct', tag: 'products', method: 'POST', path: '/api/products/:id/versions', access: 'products.edit', command: true,
  summary: 'Makes a new version of a product; loans made before keep theirs.',
  params: idParams,
  body: z.strictObject({ version: z.number().int(), content: productContent, reason: text(500) }),
  answer: z.strictObject({ id, version: z.number().int() }),
})
export const retireProduct = endpoint({
  name: 'retireProduct', tag: 'products', method: 'POST', path: '/api/products/:id/retire', access: 'products.edit', command: true,
  summary: 'Takes a product out of the offer; its loans go on.',
  params: idParams, body: reasonBody,
  answer: z.strictObject({ id, version: z.number().int() }),
})
export const offerProductAgain = endpoint({
  name: 'offerProductAgain', tag: 'products', method: 'POST', path: '/api/products/:id/offer-again', access: 'products.edit', command: true,
  summary: 'Puts a retired product back into the offer.',
  params: idParams, body: reasonBody,
  answer: z.strictObject({ id, version: z.number().int() }),
})

export const productEndpoints = [listProducts, readProduct, addProduct, changeProduct, retireProduct, offerProductAgain] as const
