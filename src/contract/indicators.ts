// What networks see of their members' indicators, and what a member sees of its own beside its peers.
import * as z from 'zod'
import { indicatorUnits } from '#core/indicators/indicator.ts'
import { endpoint } from './endpoint.ts'
import { id, idParams, isoDate, language, page, listQuery, text } from './shapes.ts'
import { figureGroup } from './sharing.ts'

const tag = 'indicators'

/** good: keeps to every mark · watch: to some · poor: to none · none: no mark, or nothing to compare with. */
export const marks = ['good', 'watch', 'poor', 'none'] as const
export type Mark = (typeof marks)[number]
const mark = z.enum(marks)
/** A decimal text in the indicator's unit, `yes` or `no`; null where it could not be worked out. */
const value = z.string().nullable()

export const slugs = z.string().regex(/^[a-z0-9_]+(,[a-z0-9_]+){0,15}$/, 'slug_format')
const slug = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'slug_format')

/** So far: up to the last closed day of a month that is not over. */
const provisional = z.boolean().optional()

/** Shown where nobody has chosen: risk, cost, result, funds and reach. */
export const firstIndicators = ['par_30', 'renegotiated_share', 'risk_coverage', 'oss', 'roa', 'operating_expense_ratio', 'liquid_to_assets', 'portfolio_growth', 'borrowers_per_loan_officer', 'women_borrowers'] as const

export const peersShape = z.strictObject({ count: z.number().int(), lowerQuartile: z.string(), median: z.string(), upperQuartile: z.string() })
export type PeersJson = z.infer<typeof peersShape>

const cell = z.strictObject({ value, mark, trend: z.array(value) })
export const dashboardRowShape = z.strictObject({
  id, name: z.string(), country: z.string(), currency: z.string(), province: z.string().optional(),
  /** Absent where the member shares none of these groups or has no figures. */
  periodTo: isoDate.optional(), months: z.number().int().optional(), grade: z.number().int().optional(), source: z.string().optional(), provisional,
  /** One for each indicator; null where its group is not shared. */
  cells: z.array(cell.nullable()),
})
export type DashboardRow = z.infer<typeof dashboardRowShape>
export const dashboardShape = z.strictObject({
  asOf: isoDate,
  indicators: z.array(z.strictObject({ slug: z.string(), group: figureGroup, unit: z.enum(indicatorUnits), /** Of the network’s own. */ name: z.string().optional(), peers: peersShape.optional() })),
  rows: z.array(dashboardRowShape),
})
export type DashboardJson = z.infer<typeof dashboardShape>

export const dashboardQuery = z.strictObject({ indicators: slugs.optional(), group: id.optional(), asOf: isoDate.optional(), q: z.string().trim().max(100).optional() })
export type DashboardQuery = z.infer<typeof dashboardQuery>

export const getDashboard = endpoint({
  name: 'getDashboard', tag, method: 'GET', path: '/api/network/dashboard', access: 'indicators.see',
  summary: 'Shows members by indicators with marks and eighteen periods of trend, and the medians of five or more. Each member is told who looked.',
  query: dashboardQuery, answer: dashboardShape,
})
export const exportDashboard = endpoint({
  name: 'exportDashboard', tag, method: 'GET', path: '/api/network/dashboard.csv', access: 'indicators.see', summary: 'The same as a spreadsheet file.', query: dashboardQuery, media: 'text/csv',
})
export const exportDashboardSheet = endpoint({
  name: 'exportDashboardSheet', tag, method: 'GET', path: '/api/network/dashboard.xlsx', access: 'indicators.see', summary: 'The same as a workbook.', query: dashboardQuery,
  media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
})

/** What a value is made of. */
export const madeShape = z.strictObject({
  formula: z.string(), inputs: z.record(z.string(), z.string()), points: z.number().int(), annualised: z.boolean(),
  reason: z.string().optional(), missing: z.array(z.string()).optional(),
  thresholds: z.array(z.strictObject({ text: z.string(), source: z.string(), met: z.boolean().nullable() })),
})
export type MadeJson = z.infer<typeof madeShape>
const periodValue = z.strictObject({
  periodFrom: isoDate, periodTo: isoDate, months: z.number().int(), source: z.string(), grade: z.number().int(), provisional, value, mark, peers: peersShape.optional(),
})
export const trendShape = z.strictObject({
  slug: z.string(), /** Of the network’s own. */ name: z.string().optional(), group: figureGroup, unit: z.enum(indicatorUnits), currency: z.string(), aliases: z.array(z.string()),
  /** The oldest first; medians where five or more members have the same period. */
  periods: z.array(periodValue),
  /** Of the last period, or of the one asked for. */
  made: madeShape.optional(), madeOn: isoDate.optional(),
})
export type TrendJson = z.infer<typeof trendShape>
export const trendQuery = z.strictObject({ slug, on: isoDate.optional() })

export const getTrend = endpoint({
  name: 'getTrend', tag, method: 'GET', path: '/api/network/members/:id/indicators/trend', access: 'indicators.see',
  summary: 'Shows one indicator of a member over time, beside its peers, and what the last value is made of.', params: idParams, query: trendQuery, answer: trendShape,
})
const groupValues = z.strictObject({
  group: figureGroup,
  items: z.array(z.strictObject({ slug: z.string(), unit: z.enum(indicatorUnits), value, before: value, mark, peers: peersShape.optional() })),
})
export const valuesShape = z.strictObject({
  name: z.string(), currency: z.string(), periodFrom: isoDate.optional(), periodTo: isoDate.optional(), months: z.number().int().optional(), source: z.string().optional(), grade: z.number().int().optional(), provisional,
  groups: z.array(groupValues),
})
export type ValuesJson = z.infer<typeof valuesShape>
export const getMemberValues = endpoint({
  name: 'getMemberValues', tag, method: 'GET', path: '/api/network/members/:id/indicators', access: 'indicators.see',
  summary: 'Shows the newest values that a member shares, by group.', params: idParams, answer: valuesShape,
})
const wished = z.strictObject({ language: language.optional() })
export const printMemberSheet = endpoint({
  name: 'printMemberSheet', tag, method: 'GET', path: '/api/network/members/:id/sheet.pdf', access: 'indicators.see', summary: 'The member on one sheet of paper.', params: idParams, query: wished, media: 'application/pdf',
})
export const printQuarter = endpoint({
  name: 'printQuarter', tag, method: 'GET', path: '/api/network/report.pdf', access: 'indicators.see', summary: 'The network’s report of a quarter: medians, marks, warnings; no member by name.',
  query: wished.extend({ quarter: z.string().regex(/^\d{4}-Q[1-4]$/, 'quarter_format'), group: id.optional() }), media: 'application/pdf',
})

export const rankingShape = z.strictObject({
  slug: z.string(), unit: z.enum(indicatorUnits), better: z.enum(['up', 'down']).nullable(),
  /** How many members share the group, of whom only those below agreed to stand by name. */
  sharing: z.number().int(), rows: z.array(z.strictObject({ place: z.number().int(), id, name: z.string(), value: z.string(), periodTo: isoDate, provisional })),
})
export type RankingJson = z.infer<typeof rankingShape>
export const getRanking = endpoint({
  name: 'getRanking', tag, method: 'GET', path: '/api/network/ranking', access: 'indicators.see', summary: 'Orders by one indicator those members that agreed to be ranked by name.',
  query: z.strictObject({ slug, group: id.optional() }), answer: rankingShape,
})

export const placeShape = z.strictObject({
  id, name: z.string(), province: z.string().optional(), latitude: z.string().optional(), longitude: z.string().optional(), size: z.string().optional(), value, mark,
})
export const getPlaces = endpoint({
  name: 'getPlaces', tag, method: 'GET', path: '/api/network/places', access: 'indicators.see', summary: 'Shows members by place, with one indicator.',
  query: z.strictObject({ slug, group: id.optional() }),
  answer: z.strictObject({ slug: z.string(), unit: z.enum(indicatorUnits), places: z.array(placeShape) }),
})
export type PlaceJson = z.infer<typeof placeShape>

// A member's own desk: its figures for free, beside peers in each network that it shares the same group with.
const ownValues = valuesShape.extend({ networks: z.array(z.strictObject({ id, name: z.string() })), network: id.optional() })
export type OwnValuesJson = z.infer<typeof ownValues>
export const getOwnValues = endpoint({
  name: 'getOwnValues', tag: 'own-indicators', method: 'GET', path: '/api/own-indicators', access: 'audit.see',
  summary: 'Shows the institution’s own newest values, beside the medians of peers in a network for groups that it shares there.', query: z.strictObject({ network: id.optional() }), answer: ownValues,
})
export const getOwnTrend = endpoint({
  name: 'getOwnTrend', tag: 'own-indicators', method: 'GET', path: '/api/own-indicators/trend', access: 'audit.see',
  summary: 'Shows one indicator of the institution over time, beside peers, and what it is made of.', query: trendQuery.extend({ network: id.optional() }), answer: trendShape,
})

export const warningStates = ['open', 'followed', 'closed'] as const
export const warningShape = z.strictObject({
  id, member: z.strictObject({ id, name: z.string() }), rule: z.string(), indicator: z.string(), group: figureGroup, periodTo: isoDate, value: z.string(), limit: z.string(), raisedAt: z.iso.datetime({ offset: true }),
  state: z.enum(warningStates), owner: z.strictObject({ id: z.string(), name: z.string() }).optional(), closedReason: z.string().optional(), closedBy: z.string().optional(),
  notes: z.array(z.strictObject({ at: z.iso.datetime({ offset: true }), by: z.string(), content: z.string() })),
})
export type WarningJson = z.infer<typeof warningShape>
export const listWarningsQuery = listQuery.extend({ state: z.enum(['waiting', 'closed']).optional(), member: id.optional(), rule: slug.optional(), mine: z.enum(['yes']).optional() })
export type ListWarningsQuery = z.infer<typeof listWarningsQuery>
export const listWarnings = endpoint({
  name: 'listWarnings', tag: 'warnings', method: 'GET', path: '/api/network/warnings', access: 'indicators.see', summary: 'Lists early warnings, the newest first.', query: listWarningsQuery, answer: page(warningShape),
})
export const exportWarnings = endpoint({
  name: 'exportWarnings', tag: 'warnings', method: 'GET', path: '/api/network/warnings.csv', access: 'indicators.see', summary: 'The same as a spreadsheet file.', query: listWarningsQuery.omit({ cursor: true, limit: true }), media: 'text/csv',
})
export const followWarning = endpoint({
  name: 'followWarning', tag: 'warnings', method: 'POST', path: '/api/network/warnings/:id/follow-up', access: 'warnings.follow', command: true,
  summary: 'Takes a warning on, or gives it to somebody, with a note on what is done.', params: idParams, body: z.strictObject({ owner: z.string().max(64).optional(), note: text(2_000).optional() }), answer: z.strictObject({ id }),
})
export const closeWarning = endpoint({
  name: 'closeWarning', tag: 'warnings', method: 'POST', path: '/api/network/warnings/:id/close', access: 'warnings.follow', command: true, summary: 'Closes a warning, with the reason.', params: idParams,
  body: z.strictObject({ reason: text(500) }), answer: z.strictObject({ id }),
})
const limit = z.string().regex(/^-?\d{1,9}(\.\d{1,4})?$/, 'amount_format')
export const ruleShape = z.strictObject({
  rule: slug, kind: z.enum(['above', 'below', 'rise', 'times', 'late', 'grade-falls']), slug: slug.optional(), limit: limit.optional(), months: z.number().int().min(1).max(24).optional(), active: z.boolean(),
})
export type RuleJson = z.infer<typeof ruleShape>
export const listWarningRules = endpoint({
  name: 'listWarningRules', tag: 'warnings', method: 'GET', path: '/api/network/warning-rules', access: 'indicators.see', summary: 'Lists the rules that warn this network.', answer: z.strictObject({ items: z.array(ruleShape) }),
})
export const saveWarningRules = endpoint({
  name: 'saveWarningRules', tag: 'warnings', method: 'PUT', path: '/api/network/warning-rules', access: 'members.edit', command: true, summary: 'Changes limits, and which rules warn.',
  body: z.strictObject({ rules: z.array(ruleShape).min(1).max(40) }), answer: z.strictObject({ items: z.array(ruleShape) }),
})

export const indicatorEndpoints = [
  getDashboard, exportDashboard, exportDashboardSheet, getTrend, getMemberValues, printMemberSheet, printQuarter, getRanking, getPlaces, getOwnValues, getOwnTrend,
  listWarnings, exportWarnings, followWarning, closeWarning, listWarningRules, saveWarningRules,
] as const
