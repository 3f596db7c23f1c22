// Papers as PDF: what a client signs, keeps or shows, in her language unless another is asked for.
import * as z from 'zod'
import type { TermsJson } from '#core/loan/terms-json.ts'
import { endpoint } from './endpoint.ts'
import { id, idParams, language, text } from './shapes.ts'

const paper = { tag: 'documents', method: 'GET', media: 'application/pdf' } as const
const inLanguage = z.strictObject({ language: language.optional() })

export const printContract = endpoint({
  ...paper, name: 'printContract', path: '/api/loans/:id/contract.pdf', access: 'loans.see',
  summary: 'The loan contract with its key facts and schedule, to read and sign.', params: idParams, query: inLanguage,
})
export const printLoanStatement = endpoint({
  ...paper, name: 'printLoanStatement', path: '/api/loans/:id/statement.pdf', access: 'loans.see',
  summary: 'The statement of a loan: what remains, every movement, the schedule.', params: idParams, query: inLanguage,
})
export const printClientStatement = endpoint({
  ...paper, name: 'printClientStatement', path: '/api/clients/:id/statement.pdf', access: 'loans.see',
  summary: 'All loans of a client with what remains and every movement.', params: idParams, query: inLanguage,
})
export const printReceipt = endpoint({
  ...paper, name: 'printReceipt', path: '/api/repayments/:loan/:event/receipt.pdf', access: 'loans.see',
  summary: 'The receipt of a repayment, A5.', params: z.strictObject({ loan: id, event: id }), query: inLanguage,
})
export const printAddendumPaper = endpoint({
  ...paper, name: 'printAddendumPaper', path: '/api/cases/:id/addendum.pdf', access: 'cases.see',
  summary: 'The addendum to a loan contract: before and after, consent and signatures.', params: idParams,
  query: z.strictObject({ offer: id.optional(), language: language.optional() }),
})
export const printSimulation = endpoint({
  ...paper, name: 'printSimulation', method: 'POST', path: '/api/simulation.pdf', access: 'signed-in',
  summary: 'Terms, schedule and price of a loan that nobody has asked for yet.',
  body: z.strictObject({
    // The engine reads the terms and names every problem itself.
    terms: z.custom<TermsJson>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
    title: text(120).optional(), language: language.optional(),
  }),
})

export const documentEndpoints = [printContract, printLoanStatement, printClientStatement, printReceipt, printAddendumPaper, printSimulation] as const
