import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { amount, id, isoDate } from './shapes.ts'

const names = z.strictObject({ en: z.string(), fr: z.string(), ar: z.string(), rw: z.string() })
/** A share as a decimal string in percent with two decimals; null where the whole is zero. */
const share = z.string().nullable()

export const readPortfolio = endpoint({
  name: 'readPortfolio', tag: 'portfolio', method: 'GET', path: '/api/portfolio', access: 'portfolio.see',
  summary: 'The portfolio today by class, with provisions and portfolio at risk counted strictly and by the regulator’s rule.',
  query: z.strictObject({ branch: id.optional() }),
  answer: z.strictObject({
    asOf: isoDate, currency: z.string(), loans: z.number().int(), principal: amount, provision: amount,
    classes: z.array(z.strictObject({ key: z.string(), names, fromDays: z.number().int(), rate: z.string(), loans: z.number().int(), principal: amount, provision: amount })),
    atRisk: z.array(z.strictObject({ days: z.number().int(), strict: amount, strictShare: share, regulatory: amount, regulatoryShare: share })),
    renegotiated: z.strictObject({ loans: z.number().int(), principal: amount, share }),
    rules: z.strictObject({ status: z.enum(['verified', 'unverified']), source: names }),
  }),
})
export const readPortfolioTrend = endpoint({
  name: 'readPortfolioTrend', tag: 'portfolio', method: 'GET', path: '/api/portfolio/trend', access: 'portfolio.see',
  summary: 'The portfolio and portfolio at risk of every closed day of the last year, and repayments due and received by month.',
  query: z.strictObject({ branch: id.optional() }),
  answer: z.strictObject({
    currency: z.string(),
    days: z.array(z.strictObject({ on: isoDate, principal: amount, provision: amount, strict: amount, regulatory: amount, strictShare: share, regulatoryShare: share })),
    months: z.array(z.strictObject({ month: z.string(), due: amount, paid: amount })),
  }),
})
