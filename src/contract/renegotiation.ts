// Asking for relief, offering, deciding, accepting and undoing; and the register of all cases.
import * as z from 'zod'
import { caseReasons, caseStates } from '#core/loan/case-can.ts'
import { endpoint } from './endpoint.ts'
import { caseOfferShape, caseRowShape, caseShape, capacityShape, changeShape } from './renegotiation-shapes.ts'
import { file, id, idParams, isoDate, language, listQuery, note, page, reasonBody, text } from './shapes.ts'

const tag = 'cases'

const filters = {
  state: z.string().max(200).regex(/^[a-z,-]*$/).optional().describe('One state or several, with commas'),
  reason: z.enum(caseReasons).optional(),
  branch: id.optional(),
  officer: z.string().max(100).optional(),
  product: id.optional(),
  loan: id.optional(),
  client: id.optional(),
  group: id.optional().describe('Only cases of its loans and of its members of today'),
  from: isoDate.optional(), to: isoDate.optional(),
  late: z.enum(['true', 'false']).optional().describe('Only those whose deadline for a decision is past'),
}
export const listCasesQuery = listQuery.extend(filters)
export type ListCasesQuery = z.infer<typeof listCasesQuery>

export const listCases = endpoint({
  name: 'listCases', tag, method: 'GET', path: '/api/cases', access: 'cases.see',
  summary: 'Lists the register of relief cases with filters; sorted by openedOn, decideBy, number or clientName.',
  query: listCasesQuery, answer: page(caseRowShape),
})

export const exportCases = endpoint({
  name: 'exportCases', tag, method: 'GET', path: '/api/cases/export', access: 'cases.see', media: 'text/csv',
  summary: 'Gives the filtered register as CSV or as an Excel workbook, 20,000 cases at most.',
  query: z.strictObject({ ...filters, q: z.string().trim().max(100).optional(), format: z.enum(['csv', 'xlsx']).default('csv') }),
})

export const caseSummaryShape = z.strictObject({
  states: z.array(z.strictObject({ state: z.enum(caseStates), count: z.number().int() })),
  /** Waiting for a decision, and the working days of the oldest; those past their deadline. */
  toDecide: z.number().int(), oldestWorkingDays: z.number().int(), late: z.number().int(),
  /** Approved offers that wait for the client's answer. */
  withClients: z.number().int(), soonestExpiry: isoDate.optional(),
  /** Median of working days from request to first decision, over the last twelve months. */
  medianWorkingDays: z.number().optional(),
})
export const summariseCases = endpoint({
  name: 'summariseCases', tag, method: 'GET', path: '/api/cases/summary', access: 'cases.see',
  summary: 'Counts cases by state and tells how long decisions take.',
  answer: caseSummaryShape,
})

export const getCase = endpoint({
  name: 'getCase', tag, method: 'GET', path: '/api/cases/:id', access: 'cases.see',
  summary: 'Gives a case whole: request, offers, figures before and after, history, and what the reader may do.',
  params: idParams, answer: caseShape,
})

/** Every command on a case answers the case as it stands after it. */
const caseCommand = <Body>(name: string, act: string, access: 'cases.open' | 'cases.offer' | 'cases.decide' | 'cases.accept' | 'cases.undo', summary: string, body: z.ZodType<Body>) =>
  endpoint({ name, tag, method: 'POST', path: `/api/cases/:id/${act}`, access, command: true, summary, params: idParams, body, answer: caseShape })

const empty = z.strictObject({})

export const openCaseBody = z.strictObject({
  loan: id, reason: z.enum(caseReasons), capacity: capacityShape, note: note.optional(), attachment: file.optional(),
})
export type OpenCase = z.infer<typeof openCaseBody>
export const openCase = endpoint({
  name: 'openCase', tag, method: 'POST', path: '/api/cases', access: 'cases.open', command: true,
  summary: 'Records a client’s request at the desk; the engine makes offers at once.',
  body: openCaseBody, answer: caseShape,
})

export const takeCase = caseCommand('takeCase', 'take', 'cases.offer', 'Makes the reader the owner of the case.', empty)
export const makeCaseOffers = caseCommand('makeCaseOffers', 'offers', 'cases.offer',
  'Computes offers afresh as of today, for the capacity given or the one on record.', z.strictObject({ capacity: capacityShape.optional() }))
export const adjustOffer = caseCommand('adjustOffer', 'adjust', 'cases.offer',
  'Adds an offer with changes of the officer’s choosing, computed by the engine and checked against the policy.',
  z.strictObject({ replaces: id.optional(), changes: z.array(changeShape).min(1).max(9) }))
export const proposeOffers = caseCommand('proposeOffers', 'propose', 'cases.offer',
  'Chooses the offers to show the client and asks for approval.', z.strictObject({ offers: z.array(id).min(1).max(4), note: note.optional() }))
export const approveOffers = caseCommand('approveOffers', 'approve', 'cases.decide',
  'Approves the proposed offers; with the last approval needed they go out to the client.', z.strictObject({ note: note.optional() }))
export const sendBackCase = caseCommand('sendBackCase', 'send-back', 'cases.decide', 'Sends the proposal back to the officer with a reason.', reasonBody)
export const refuseCase = caseCommand('refuseCase', 'refuse', 'cases.decide', 'Refuses the request with a reason; the client may appeal.', reasonBody)
export const appealCase = caseCommand('appealCase', 'appeal', 'cases.open', 'Records the client’s appeal; another person decides it.', reasonBody)
export const withdrawCase = caseCommand('withdrawCase', 'withdraw', 'cases.open', 'Records that the client takes her request or her acceptance back.', reasonBody)
export const acceptOnPaper = caseCommand('acceptOnPaper', 'accept', 'cases.accept',
  'Records the client’s signed acceptance of an offer; the signature is mandatory.',
  z.strictObject({ offer: id, language, signature: file }))
export const declineForClient = caseCommand('declineForClient', 'decline', 'cases.accept', 'Records that the client declines the offers.', z.strictObject({ reason: note.optional() }))
export const askUndo = caseCommand('askUndo', 'ask-undo', 'cases.offer', 'Asks that an amendment be undone, with a reason.', reasonBody)
export const undoCase = caseCommand('undoCase', 'undo', 'cases.undo', 'Undoes the amendment by reversal; never by the person who asked.', empty)
export const keepCase = caseCommand('keepCase', 'keep', 'cases.undo', 'Keeps the amended contract against a wish to undo it.', reasonBody)

export const attachToCase = caseCommand('attachToCase', 'attachments', 'cases.open', 'Adds a document to the case.',
  z.strictObject({ file, kind: z.enum(['document', 'guarantor']).default('document'), guarantor: z.number().int().min(1).max(20).optional() }))

export const previewOffer = endpoint({
  name: 'previewOffer', tag, method: 'POST', path: '/api/cases/:id/preview', access: 'cases.offer',
  summary: 'Computes an offer without keeping it: what its changes would mean for the client and for the books.',
  params: idParams, body: z.strictObject({ changes: z.array(changeShape).min(1).max(9) }), answer: caseOfferShape,
})

export const getConsentText = endpoint({
  name: 'getConsentText', tag, method: 'GET', path: '/api/cases/:id/consent-text', access: 'cases.see',
  summary: 'Gives the words that the client consents to, for one offer in one language.',
  params: idParams, query: z.strictObject({ offer: id, language }), answer: z.strictObject({ text: text(5_000), hash: z.string() }),
})

export const printAddendum = endpoint({
  name: 'printAddendum', tag, method: 'GET', path: '/api/cases/:id/addendum', access: 'cases.see', media: 'text/html',
  summary: 'The addendum to the contract, to print and sign: before and after, consent and signatures, in the client’s language.',
  params: idParams, query: z.strictObject({ offer: id.optional(), language: language.optional() }),
})

export const renegotiationEndpoints = [
  listCases, exportCases, summariseCases, getCase, openCase, takeCase, makeCaseOffers, adjustOffer, proposeOffers, approveOffers,
  sendBackCase, refuseCase, appealCase, withdrawCase, acceptOnPaper, declineForClient, askUndo, undoCase, keepCase, attachToCase,
  previewOffer, getConsentText, printAddendum,
] as const
