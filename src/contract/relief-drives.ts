// Relief for many: one drive offers the same menu to many loans. It is previewed, proposed, approved by another person, and
// runs by itself; each loan gets its own case and nobody's contract changes without consent, unless the law says so.
import * as z from 'zod'
import { caseReasons, caseStates } from '#core/loan/case-can.ts'
import { driveActs, driveStates, loanOutcomes } from '#core/loan/drive-can.ts'
import { changeTypes, holidayInterests } from '#core/loan/events-json.ts'
import type { ChangeJson } from '#core/loan/events-json.ts'
import { sectors } from './clients.ts'
import { endpoint } from './endpoint.ts'
import { whyShape } from './renegotiation-shapes.ts'
import { amount, id, idParams, instant, isoDate, listQuery, note, page, reasonBody, text } from './shapes.ts'

const tag = 'relief-drives'
const several = <T extends z.ZodType>(each: T) => z.array(each).max(100).optional()
const days = z.number().int().min(0).max(3_650)

/** Running loans that meet all of what is given; nothing given: all of them. */
export const driveSelection = z.strictObject({
  branches: several(id),
  groups: several(id),
  products: several(id),
  sectors: several(z.enum(sectors)),
  /** Part of a village, commune, province or market, without regard to accents. */
  place: text(80).optional(),
  daysPastDueFrom: days.optional(),
  daysPastDueTo: days.optional(),
  /** Paid out on this day or before: before the event. */
  disbursedTo: isoDate.optional(),
  /** Single loans that are left out, each with its reason. */
  leftOut: z.array(z.strictObject({ loan: id, reason: text(500) })).max(1_000).optional(),
})
export type DriveSelection = z.infer<typeof driveSelection>

export const driveMenu = z.strictObject({
  /** What happened. */
  reason: z.enum(caseReasons),
  /** What each can pay: a share of her instalment, in percent, or nothing for so many instalments. */
  pays: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('share'), percent: z.string().regex(/^([1-9]\d?)(\.\d{1,2})?$|^100$/, 'percent_format') }),
    z.strictObject({ kind: z.literal('pause'), instalments: z.number().int().min(1).max(60) }),
  ]),
  /** Which changes may be offered, of those that the relief policy allows. */
  allowed: z.array(z.enum(changeTypes)).min(1).max(changeTypes.length),
  /** What happens with the interest of instalments without payment. */
  interest: z.enum(holidayInterests),
  /** By the moratorium of the law, whose reference the policy carries: contracts change without asking each client. */
  byLaw: z.boolean().default(false),
})
export type DriveMenu = z.infer<typeof driveMenu>

const counted = z.strictObject({ loans: z.number().int(), clients: z.number().int(), principal: amount, withoutPhone: z.number().int(), withOpenCase: z.number().int() })
export const countDriveLoans = endpoint({
  name: 'countDriveLoans', tag, method: 'POST', path: '/api/relief-drives/count', access: 'cases.offer',
  summary: 'Counts the loans that a selection holds today.',
  body: driveSelection, answer: counted,
})

const effect = z.strictObject({
  loans: z.number().int(), principal: amount, provision: amount,
  /** Of the whole institution, beyond 30 days: amount and percent; renegotiated loans counted, and by days alone. */
  strict: amount, strictShare: z.string().nullable(), regulatory: amount, regulatoryShare: z.string().nullable(),
  classes: z.array(z.strictObject({ key: z.string(), names: z.strictObject({ en: z.string(), fr: z.string(), ar: z.string(), rw: z.string() }), principal: amount, provision: amount })),
  /** What falls due in each of the next six months on the loans of this drive. */
  cash: z.array(amount),
})
export type DriveEffect = z.infer<typeof effect>

export const drivePreview = z.strictObject({
  asOf: isoDate, currency: z.string(),
  /** Loans of the drive, what is owed on them, and how many could be offered something, nothing, or were left out. */
  loans: z.number().int(), principal: amount, fitting: z.number().int(), nothingFits: z.number().int(), leftOut: z.number().int(), onPaper: z.number().int(),
  /** All that clients would pay more, or less, than today. */
  extra: amount,
  before: effect, after: effect,
  whyNone: z.array(z.strictObject({ code: z.string(), loans: z.number().int() })),
})
export type DrivePreview = z.infer<typeof drivePreview>

const driveRow = z.strictObject({
  id, number: z.string(), name: z.string(), state: z.enum(driveStates), version: z.number().int(),
  recordedAt: instant, recordedBy: z.string(), stateSince: instant,
  /** Loans chosen, weighed by the preview, to be taken, and taken. */
  chosen: z.number().int(), weighed: z.number().int(), waiting: z.number().int(), done: z.number().int(),
})
export type DriveRow = z.infer<typeof driveRow>

export const driveShape = driveRow.extend({
  selection: driveSelection, menu: driveMenu, note: z.string().optional(),
  proposedBy: z.string().optional(), approvedBy: z.string().optional(),
  /** The reader proposed it, and so may not approve it. */
  mine: z.boolean(),
  moratorium: z.strictObject({ reference: z.string(), from: isoDate, to: isoDate }).optional(),
  preview: drivePreview.optional(),
  /** What became of the loans: how the drive left them, and where the cases of those that it made offers to stand now. */
  outcomes: z.array(z.strictObject({ outcome: z.enum(loanOutcomes), loans: z.number().int(), onPaper: z.number().int() })),
  cases: z.array(z.strictObject({ state: z.enum(caseStates), loans: z.number().int() })),
  steps: z.array(z.strictObject({ act: z.string(), state: z.enum(driveStates), by: z.string(), at: instant, reason: z.string().optional() })),
  acts: z.array(z.enum(driveActs)),
})
export type ReliefDrive = z.infer<typeof driveShape>

export const listDrives = endpoint({
  name: 'listDrives', tag, method: 'GET', path: '/api/relief-drives', access: 'cases.see',
  summary: 'Lists the drives of relief with their state and progress, the newest first.',
  query: listQuery.extend({ state: z.enum(driveStates).optional(), group: id.optional().describe('Only those that chose this group or hold a loan of it or of a member') }),
  answer: page(driveRow),
})

export const getDrive = endpoint({
  name: 'getDrive', tag, method: 'GET', path: '/api/relief-drives/:id', access: 'cases.see',
  summary: 'Gives a drive with its progress, its preview once it is whole, and what became of its loans.',
  params: idParams, answer: driveShape,
})

export const beginDriveBody = z.strictObject({ name: text(120), selection: driveSelection, menu: driveMenu, note: note.optional() })
export type BeginDrive = z.infer<typeof beginDriveBody>
export const beginDrive = endpoint({
  name: 'beginDrive', tag, method: 'POST', path: '/api/relief-drives', access: 'cases.offer', command: true,
  summary: 'Keeps a new drive and begins its preview, which runs in the background and changes no loan.',
  body: beginDriveBody, answer: driveShape,
})

const driveAct = <Body>(name: string, act: string, access: 'cases.offer' | 'cases.decide', summary: string, body: z.ZodType<Body>) =>
  endpoint({ name, tag, method: 'POST', path: `/api/relief-drives/:id/${act}`, access, command: true, summary, params: idParams, body, answer: driveShape })
const empty = z.strictObject({})

export const previewDrive = driveAct('previewDrive', 'preview', 'cases.offer', 'Makes the preview afresh, as of today, with another menu or selection where one is given.',
  z.strictObject({ selection: driveSelection.optional(), menu: driveMenu.optional() }))
export const leaveOutLoan = driveAct('leaveOutLoan', 'leave-out', 'cases.offer', 'Leaves one loan out, with a reason, or takes it in again where none is given.',
  z.strictObject({ loan: id, reason: text(500).optional() }))
export const proposeDrive = driveAct('proposeDrive', 'propose', 'cases.offer', 'Proposes the drive; another person approves it.', empty)
export const approveDrive = driveAct('approveDrive', 'approve', 'cases.decide', 'Approves the drive and starts it; never by the person who proposed it.', empty)
export const sendBackDrive = driveAct('sendBackDrive', 'send-back', 'cases.decide', 'Sends the proposal back with a reason.', reasonBody)
export const pauseDrive = driveAct('pauseDrive', 'pause', 'cases.decide', 'Pauses the drive; once answered, no further loan is taken.', reasonBody)
export const resumeDrive = driveAct('resumeDrive', 'resume', 'cases.decide', 'Lets a paused drive go on where it stopped.', empty)
export const cancelDrive = driveAct('cancelDrive', 'cancel', 'cases.offer', 'Ends the drive for good; offers that went out stand.', reasonBody)

const driveLoan = z.strictObject({
  loan: id, loanNumber: z.string(), client: id, clientName: z.string(), branchName: z.string(), principal: amount, daysPastDue: z.number().int(),
  instalmentBefore: amount, instalmentAfter: amount, lastDueBefore: isoDate, lastDueAfter: isoDate, extra: amount,
  changes: z.custom<ChangeJson[]>((value) => Array.isArray(value)).optional(), why: whyShape, onPaper: z.boolean(),
  leftOut: z.string().optional(), outcome: z.enum(loanOutcomes).optional(), problem: z.string().optional(),
  case: id.optional(), caseNumber: z.string().optional(), caseState: z.enum(caseStates).optional(),
})
export type DriveLoan = z.infer<typeof driveLoan>

export const driveLoanFilters = ['fits', 'nothing', 'left-out', 'on-paper', 'waiting', 'accepted', 'declined', 'unanswered', ...loanOutcomes] as const
const loanFilter = { show: z.enum(driveLoanFilters).optional(), q: listQuery.shape.q }
export const listDriveLoans = endpoint({
  name: 'listDriveLoans', tag, method: 'GET', path: '/api/relief-drives/:id/loans', access: 'cases.see',
  summary: 'Lists the loans of a drive with the first offer of each, or why none fits, and what became of it; searched by client or loan.',
  params: idParams, query: listQuery.extend(loanFilter), answer: page(driveLoan),
})
export const exportDriveLoans = endpoint({
  name: 'exportDriveLoans', tag, method: 'GET', path: '/api/relief-drives/:id/loans.csv', access: 'cases.see', media: 'text/csv',
  summary: 'Gives the filtered loans of a drive as CSV, 100,000 at most.',
  params: idParams, query: z.strictObject({ ...loanFilter, sort: listQuery.shape.sort }),
})
export type DriveLoanFilter = (typeof driveLoanFilters)[number]

export const reliefDriveEndpoints = [
  countDriveLoans, listDrives, beginDrive, getDrive, previewDrive, leaveOutLoan, proposeDrive, approveDrive, sendBackDrive, pauseDrive,
  resumeDrive, cancelDrive, listDriveLoans, exportDriveLoans,
] as const
