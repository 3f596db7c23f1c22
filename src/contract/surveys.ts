// Questionnaires of a network: forms as versions, campaigns with links, responses, results. Never a client’s identity.
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { id, idParams, instant, isoDate, language, listQuery, page, text } from './shapes.ts'
import {
  answersShape, campaignBody, campaignDetail, campaignRow, campaignStates, formContent, formDetail, formRow, importNote, responseShape, resultsShape, surveyKinds, surveyTemplates,
} from './surveys/shapes.ts'

const tag = 'surveys'
const done = z.strictObject({ id })

export const listSurveyForms = endpoint({
  name: 'listSurveyForms', tag, method: 'GET', path: '/api/network/survey-forms', access: 'surveys.see', summary: 'Lists the forms of the network.',
  query: listQuery.extend({ kind: z.enum(surveyKinds).optional() }), answer: page(formRow),
})
export const getSurveyForm = endpoint({
  name: 'getSurveyForm', tag, method: 'GET', path: '/api/network/survey-forms/:id', access: 'surveys.see', summary: 'Shows a form, the newest version or the one asked for, with every problem of it.',
  params: idParams, query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }), answer: formDetail,
})
export const addSurveyForm = endpoint({
  name: 'addSurveyForm', tag, method: 'POST', path: '/api/network/survey-forms', access: 'surveys.edit', command: true,
  summary: 'Makes a form from a template or from a definition; one with problems is kept but cannot be asked.',
  body: z.strictObject({ kind: z.enum(surveyKinds), template: z.enum(surveyTemplates).optional(), content: formContent.optional() }), answer: done,
})
export const saveSurveyForm = endpoint({
  name: 'saveSurveyForm', tag, method: 'PUT', path: '/api/network/survey-forms/:id', access: 'surveys.edit', command: true,
  summary: 'Writes a new version of a form; campaigns keep theirs. Refused where somebody else wrote meanwhile.', params: idParams,
  body: z.strictObject({ version: z.number().int().min(1), kind: z.enum(surveyKinds), content: formContent }), answer: z.strictObject({ id, version: z.number().int() }),
})
export const archiveSurveyForm = endpoint({
  name: 'archiveSurveyForm', tag, method: 'POST', path: '/api/network/survey-forms/:id/archive', access: 'surveys.edit', command: true,
  summary: 'Takes a form off the list; its campaigns and their results stay.', params: idParams, answer: done,
})
export const importXlsForm = endpoint({
  name: 'importXlsForm', tag, method: 'POST', path: '/api/network/survey-forms/xlsform', access: 'surveys.edit', command: true,
  summary: 'Makes a form of an XLSForm workbook and tells what could not be taken over.',
  body: z.strictObject({ kind: z.enum(surveyKinds), name: text(200), base64: z.base64().max(3_000_000) }), answer: z.strictObject({ id, notes: z.array(importNote) }),
})

export const listSurveyCampaigns = endpoint({
  name: 'listSurveyCampaigns', tag, method: 'GET', path: '/api/network/survey-campaigns', access: 'surveys.see', summary: 'Lists the campaigns, each a wave of one form, with how many have answered.',
  query: listQuery.extend({ state: z.enum(campaignStates).optional(), form: id.optional() }), answer: page(campaignRow),
})
export const getSurveyCampaign = endpoint({
  name: 'getSurveyCampaign', tag, method: 'GET', path: '/api/network/survey-campaigns/:id', access: 'surveys.see', summary: 'Shows a campaign with who was invited and who has answered.',
  params: idParams, answer: campaignDetail,
})
export const addSurveyCampaign = endpoint({
  name: 'addSurveyCampaign', tag, method: 'POST', path: '/api/network/survey-campaigns', access: 'surveys.edit', command: true,
  summary: 'Begins a wave of a form, with a link for each member or one link for all.', body: campaignBody, answer: done,
})
export const extendSurveyCampaign = endpoint({
  name: 'extendSurveyCampaign', tag, method: 'POST', path: '/api/network/survey-campaigns/:id/extension', access: 'surveys.edit', command: true,
  summary: 'Moves the last day of a campaign that has not ended.', params: idParams, body: z.strictObject({ closesOn: isoDate }), answer: done,
})
export const closeSurveyCampaign = endpoint({
  name: 'closeSurveyCampaign', tag, method: 'POST', path: '/api/network/survey-campaigns/:id/closing', access: 'surveys.edit', command: true,
  summary: 'Ends a campaign before its last day; it is never opened again.', params: idParams, answer: done,
})
const invitationParams = z.strictObject({ id, invitation: id })
export const renewSurveyLink = endpoint({
  name: 'renewSurveyLink', tag, method: 'POST', path: '/api/network/survey-campaigns/:id/invitations/:invitation/link', access: 'surveys.edit', command: true,
  summary: 'Makes another link for an invitation; the old one no longer opens.', params: invitationParams, answer: done,
})
export const recordSurveyReminders = endpoint({
  name: 'recordSurveyReminders', tag, method: 'POST', path: '/api/network/survey-campaigns/:id/reminders', access: 'surveys.edit', command: true,
  summary: 'Writes down that members were reminded.', params: idParams, body: z.strictObject({ invitations: z.array(id).min(1).max(2_000) }), answer: z.strictObject({ id, reminded: z.number().int() }),
})
export const answerByTelephone = endpoint({
  name: 'answerByTelephone', tag, method: 'POST', path: '/api/network/survey-campaigns/:id/invitations/:invitation/answers', access: 'surveys.edit', command: true,
  summary: 'Writes down what a member answered on the telephone, marked as such; refused where answers are without names.', params: invitationParams,
  body: z.strictObject({ answers: answersShape, language }), answer: done,
})
export const getSurveyResults = endpoint({
  name: 'getSurveyResults', tag, method: 'GET', path: '/api/network/survey-campaigns/:id/results', access: 'surveys.see',
  summary: 'Adds the answers up: counts, shares, mean and quartiles, nothing of fewer than five; in groups, and against an earlier wave.', params: idParams,
  query: z.strictObject({ by: z.string().max(64).optional(), wave: id.optional() }), answer: resultsShape,
})
export const listSurveyResponses = endpoint({
  name: 'listSurveyResponses', tag, method: 'GET', path: '/api/network/survey-campaigns/:id/responses', access: 'surveys.see',
  summary: 'Lists what each member answered, where members were told that their answers carry their name.', params: idParams, query: listQuery, answer: page(responseShape),
})
const exported = { tag, method: 'GET', access: 'surveys.see', params: idParams, query: z.strictObject({ labels: z.enum(['values', 'texts']).default('values') }) } as const
export const exportSurveyCsv = endpoint({
  ...exported, name: 'exportSurveyCsv', path: '/api/network/survey-campaigns/:id/responses.csv', summary: 'The answers as a spreadsheet file; without names, in no order and only for five or more.', media: 'text/csv',
})
export const exportSurveyXlsx = endpoint({
  ...exported, name: 'exportSurveyXlsx', path: '/api/network/survey-campaigns/:id/responses.xlsx', summary: 'The same as an XLSX workbook with a sheet that explains the columns.',
  media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
})

/** Anybody’s who holds the link: the token is 128 bits of a keyed hash and opens one invitation. */
const tokenParams = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{40,100}$/, 'wrong_format') })
const saved = z.strictObject({ answers: answersShape, revision: z.number().int() })
export const openSurvey = endpoint({
  name: 'openSurvey', tag, method: 'GET', path: '/api/answer/:token', access: 'public', summary: 'Opens a form by its link, with what was already kept.', params: tokenParams,
  answer: z.strictObject({
    title: z.string(), network: z.string(), member: z.string().optional(), anonymous: z.boolean(), opensOn: isoDate, closesOn: isoDate,
    state: z.enum(['early', 'open', 'closed', 'sent']), languages: z.array(language), language,
    /** Absent but while it is open. */
    content: formContent.optional(), saved: saved.optional(), now: instant,
  }),
})
export type OpenedSurvey = z.infer<NonNullable<typeof openSurvey.answer>>
export const sendSurvey = endpoint({
  name: 'sendSurvey', tag, method: 'POST', path: '/api/answer/:token', access: 'public',
  summary: 'Keeps what was answered so far, or sends it for good; the same sent twice counts once.', params: tokenParams,
  body: z.strictObject({
    /** Made by the browser once for each filling; answers without names are known by it alone. */
    response: id,
    /** The revision that these answers build on; 0 for the first. */
    base: z.number().int().min(0), answers: answersShape, language, final: z.boolean(),
  }),
  answer: z.strictObject({ state: z.enum(['kept', 'sent']), revision: z.number().int() }),
})
export type SurveySending = z.infer<NonNullable<typeof sendSurvey.body>>

export const listOwnSurveys = endpoint({
  name: 'listOwnSurveys', tag, method: 'GET', path: '/api/networks/surveys', access: 'audit.see', summary: 'Lists what the institution’s networks ask of it now.',
  answer: z.strictObject({ items: z.array(z.strictObject({ id, title: z.string(), network: z.string(), anonymous: z.boolean(), closesOn: isoDate, token: z.string() })) }),
})
