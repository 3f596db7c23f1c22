// Diagnostics: frameworks as versions, assessments of members, answers taken once, the member's reply, findings, results.
import * as z from 'zod'
import { assessmentModes, assessmentStates } from '#core/diagnostic/assessment-can.ts'
import {
  answerOutcome, answerShape, assessmentDetail, assessmentMoves, assessmentRow, comparedShape, frameworkContent, frameworkDetail, frameworkName, frameworkRow, newAnswer, newAssessment, newDocument, newFinding,
  newInterview, planChange,
} from './diagnostics/shapes.ts'
import { endpoint } from './endpoint.ts'
import { id, idParams, isoDate, language, listQuery, page, reasonBody, text } from './shapes.ts'

const tag = 'diagnostics'
const done = z.strictObject({ id })
const versioned = z.strictObject({ id, version: z.number().int() })
const nameParams = z.strictObject({ name: frameworkName })

export const listFrameworks = endpoint({
  name: 'listFrameworks', tag, method: 'GET', path: '/api/network/frameworks', access: 'diagnostics.see', summary: 'Lists frameworks, those that Twiza brings and the network’s own, each version by itself.',
  query: z.strictObject({ q: text(100).optional(), closed: z.enum(['yes']).optional() }), answer: z.strictObject({ items: z.array(frameworkRow) }),
})
export const getFramework = endpoint({
  name: 'getFramework', tag, method: 'GET', path: '/api/network/frameworks/:name', access: 'diagnostics.see', summary: 'Shows a version of a framework, named as slug@version.', params: nameParams, answer: frameworkDetail,
})
export const exportFramework = endpoint({
  name: 'exportFramework', tag, method: 'GET', path: '/api/network/frameworks/:name/file', access: 'diagnostics.see', summary: 'The same as a JSON file, which can be imported elsewhere.', params: nameParams,
  media: 'application/json',
})
export const checkFramework = endpoint({
  name: 'checkFramework', tag, method: 'POST', path: '/api/network/framework-checks', access: 'frameworks.edit', summary: 'Names every problem of a framework with its path, and keeps nothing.',
  body: z.strictObject({ content: frameworkContent }), answer: z.strictObject({ problems: z.array(z.strictObject({ path: z.string(), code: z.string(), message: z.string() })) }),
})
export const addFramework = endpoint({
  name: 'addFramework', tag, method: 'POST', path: '/api/network/frameworks', access: 'frameworks.edit', command: true,
  summary: 'Adds a framework, written here or read from a file; every problem of it is named with its path.', body: z.strictObject({ content: frameworkContent }), answer: z.strictObject({ name: frameworkName }),
})
export const addFrameworkVersion = endpoint({
  name: 'addFrameworkVersion', tag, method: 'POST', path: '/api/network/frameworks/:name/versions', access: 'frameworks.edit', command: true,
  summary: 'Writes the next version. Open assessments stay with theirs, or move where no answered criterion is left out.', params: nameParams,
  body: z.strictObject({ content: frameworkContent, openAssessments: z.enum(['stay', 'move']).default('stay') }), answer: z.strictObject({ name: frameworkName, moved: z.number().int() }),
})
export const closeFramework = endpoint({
  name: 'closeFramework', tag, method: 'POST', path: '/api/network/frameworks/:name/closing', access: 'frameworks.edit', command: true,
  summary: 'Closes a version: nothing new is planned with it, what was planned goes on.', params: nameParams, answer: z.strictObject({ name: frameworkName }),
})

export const listAssessmentsQuery = listQuery.extend({
  member: id.optional(), framework: frameworkName.optional(), mode: z.enum(assessmentModes).optional(),
  /** open: neither final nor cancelled · final: validated or later · overdue: open, and the deadline is past. */
  state: z.enum([...assessmentStates, 'cancelled', 'open', 'final', 'overdue']).optional(),
})
export type ListAssessmentsQuery = z.infer<typeof listAssessmentsQuery>
export const listAssessments = endpoint({
  name: 'listAssessments', tag, method: 'GET', path: '/api/network/assessments', access: 'diagnostics.see', summary: 'Lists assessments of members, with score and grade of those that are final.',
  query: listAssessmentsQuery, answer: page(assessmentRow),
})
export const exportAssessments = endpoint({
  name: 'exportAssessments', tag, method: 'GET', path: '/api/network/assessments.csv', access: 'diagnostics.see', summary: 'The same as a spreadsheet file.',
  query: listAssessmentsQuery.omit({ cursor: true, limit: true }), media: 'text/csv',
})
export const planAssessment = endpoint({
  name: 'planAssessment', tag, method: 'POST', path: '/api/network/assessments', access: 'diagnostics.lead', command: true,
  summary: 'Plans an assessment of a member with a version of a framework, a team and dates.', body: newAssessment, answer: done,
})
export const getAssessment = endpoint({
  name: 'getAssessment', tag, method: 'GET', path: '/api/network/assessments/:id', access: 'diagnostics.see',
  summary: 'Shows an assessment: framework, answers, comments, findings, documents, how it stands or its final result, and what may be done now.', params: idParams, answer: assessmentDetail,
})
export const changeAssessment = endpoint({
  name: 'changeAssessment', tag, method: 'PUT', path: '/api/network/assessments/:id', access: 'diagnostics.lead', command: true,
  summary: 'Changes title, team and dates; refused where somebody else changed them meanwhile.', params: idParams, body: planChange, answer: versioned,
})
export const moveAssessment = endpoint({
  name: 'moveAssessment', tag, method: 'POST', path: '/api/network/assessments/:id/moves', access: 'diagnostics.see', command: true,
  summary: 'Takes an assessment to its next state, or back. Asks for the right of that step; who made the draft does not validate it.', params: idParams,
  body: z.strictObject({ act: z.enum(assessmentMoves), reason: text(500).optional() }), answer: z.strictObject({ id, state: z.string() }),
})
const batch = z.strictObject({ answers: z.array(newAnswer).min(1).max(500) })
export type AnswerBatch = z.infer<typeof batch>
const outcomes = z.strictObject({ outcomes: z.array(answerOutcome) })
export const recordAnswers = endpoint({
  name: 'recordAnswers', tag, method: 'POST', path: '/api/network/assessments/:id/answers', access: 'diagnostics.assess', command: true,
  summary: 'Records one answer or a batch made offline. Each has its own key and outcome; earlier versions are kept.', params: idParams, body: batch, answer: outcomes,
})
export const listAnswerVersions = endpoint({
  name: 'listAnswerVersions', tag, method: 'GET', path: '/api/network/assessments/:id/answers', access: 'diagnostics.see', summary: 'Lists every version of the answer to a criterion, the one that counts first.',
  params: idParams, query: z.strictObject({ criterion: text(64) }), answer: z.strictObject({ items: z.array(answerShape) }),
})
export const addFinding = endpoint({
  name: 'addFinding', tag, method: 'POST', path: '/api/network/assessments/:id/findings', access: 'diagnostics.assess', command: true, summary: 'Writes down a strength or a weakness, with the criteria that show it.',
  params: idParams, body: newFinding, answer: z.strictObject({ id, finding: id }),
})
const findingParams = z.strictObject({ id, finding: id })
export const changeFinding = endpoint({
  name: 'changeFinding', tag, method: 'PUT', path: '/api/network/assessments/:id/findings/:finding', access: 'diagnostics.assess', command: true,
  summary: 'Changes a finding until the assessment is final; refused where somebody else changed it meanwhile.', params: findingParams, body: newFinding.extend({ version: z.number().int().min(1) }), answer: versioned,
})
export const withdrawFinding = endpoint({
  name: 'withdrawFinding', tag, method: 'POST', path: '/api/network/assessments/:id/findings/:finding/withdrawal', access: 'diagnostics.assess', command: true,
  summary: 'Takes a finding back until the assessment is final, with the reason.', params: findingParams, body: reasonBody, answer: done,
})
export const addInterview = endpoint({
  name: 'addInterview', tag, method: 'POST', path: '/api/network/assessments/:id/interviews', access: 'diagnostics.assess', command: true, summary: 'Writes down an interview: who, when, by whom, what was said. The team’s own notes.',
  params: idParams, body: newInterview, answer: z.strictObject({ id, interview: id }),
})
export const requestDocument = endpoint({
  name: 'requestDocument', tag, method: 'POST', path: '/api/network/assessments/:id/requests', access: 'diagnostics.assess', command: true, summary: 'Asks the member for a document by a day.',
  params: idParams, body: z.strictObject({ title: text(200), dueOn: isoDate }), answer: z.strictObject({ id, request: id }),
})
export const addAssessmentDocument = endpoint({
  name: 'addAssessmentDocument', tag, method: 'POST', path: '/api/network/assessments/:id/documents', access: 'diagnostics.assess', command: true,
  summary: 'Adds a document of 5 MB at most, which answers can name as evidence.', params: idParams, body: newDocument, answer: z.strictObject({ id, document: id }),
})
const documentParams = z.strictObject({ id, document: id })
const documentQuery = z.strictObject({ download: z.enum(['yes']).optional() })
export const viewAssessmentDocument = endpoint({
  name: 'viewAssessmentDocument', tag, method: 'GET', path: '/api/network/assessments/:id/documents/:document', access: 'diagnostics.see', media: 'application/octet-stream',
  summary: 'Gives a document of an assessment.', params: documentParams, query: documentQuery,
})
export const compareAssessment = endpoint({
  name: 'compareAssessment', tag, method: 'GET', path: '/api/network/assessments/:id/comparison', access: 'diagnostics.see',
  summary: 'Compares with the final assessment before it, within one version or by the crosswalk, and with five or more peers, who are never named.', params: idParams, answer: comparedShape,
})
export const exportAssessment = endpoint({
  name: 'exportAssessment', tag, method: 'GET', path: '/api/network/assessments/:id/file', access: 'diagnostics.see', media: 'application/json',
  summary: 'Gives framework, answers and indicators as a JSON file that `twiza score` reads.', params: idParams,
})
const inLanguage = z.strictObject({ language: language.optional() })
export const printAssessment = endpoint({
  name: 'printAssessment', tag, method: 'GET', path: '/api/network/assessments/:id/report.pdf', access: 'diagnostics.see', media: 'application/pdf',
  summary: 'The report of an assessment on paper; every page says draft until it is final.', params: idParams, query: inLanguage,
})
export const mapAssessments = endpoint({
  name: 'mapAssessments', tag, method: 'GET', path: '/api/network/assessment-map', access: 'diagnostics.see',
  summary: 'Shows members by dimensions: percents of the latest final assessment of each with one version of a framework.', query: z.strictObject({ framework: frameworkName }),
  answer: z.strictObject({ rows: z.array(z.strictObject({
    member: z.strictObject({ id: z.string(), name: z.string() }), id, asOf: isoDate, percent: z.string().nullable(), grade: z.string().optional(),
    dimensions: z.array(z.strictObject({ dimension: z.string(), percent: z.string().nullable() })),
  })) }),
})

const ownTag = 'own-diagnostics'
export const listOwnAssessments = endpoint({
  name: 'listOwnAssessments', tag: ownTag, method: 'GET', path: '/api/assessments', access: 'diagnostic.see', summary: 'Lists the institution’s own assessments, in every network that it belongs to, and what it is asked for.',
  answer: z.strictObject({
    items: z.array(assessmentRow),
    requests: z.array(z.strictObject({ id, assessment: id, network: z.strictObject({ id: z.string(), name: z.string() }), title: z.string(), dueOn: isoDate, received: z.boolean() })),
  }),
})
export const getOwnAssessment = endpoint({
  name: 'getOwnAssessment', tag: ownTag, method: 'GET', path: '/api/assessments/:id', access: 'diagnostic.see',
  summary: 'Shows an assessment of the institution, an external one from the day its draft is sent. The team’s interviews stay with the team.', params: idParams, answer: assessmentDetail,
})
export const recordOwnAnswers = endpoint({
  name: 'recordOwnAnswers', tag: ownTag, method: 'POST', path: '/api/assessments/:id/answers', access: 'diagnostics.reply', command: true,
  summary: 'Records the institution’s own answers to a self-assessment or an accompanied one; never to an external one.', params: idParams, body: batch, answer: outcomes,
})
export const commentOnAssessment = endpoint({
  name: 'commentOnAssessment', tag: ownTag, method: 'POST', path: '/api/assessments/:id/comments', access: 'diagnostics.reply', command: true,
  summary: 'Replies to the draft: to one criterion or to the whole.', params: idParams, body: z.strictObject({ criterion: text(64).optional(), content: text(4_000) }), answer: z.strictObject({ id, comment: id }),
})
export const handInDocument = endpoint({
  name: 'handInDocument', tag: ownTag, method: 'POST', path: '/api/assessments/:id/documents', access: 'diagnostics.reply', command: true,
  summary: 'Hands in a document of 5 MB at most, asked for or not, until the assessment is final.', params: idParams, body: newDocument, answer: z.strictObject({ id, document: id }),
})
export const viewOwnAssessmentDocument = endpoint({
  name: 'viewOwnAssessmentDocument', tag: ownTag, method: 'GET', path: '/api/assessments/:id/documents/:document', access: 'diagnostic.see', media: 'application/octet-stream',
  summary: 'Gives a document of the institution’s own assessment.', params: documentParams, query: documentQuery,
})
export const printOwnAssessment = endpoint({
  name: 'printOwnAssessment', tag: ownTag, method: 'GET', path: '/api/assessments/:id/report.pdf', access: 'diagnostic.see', media: 'application/pdf',
  summary: 'The report of the institution’s own assessment on paper, as it may see it: without the team’s interviews.', params: idParams, query: inLanguage,
})
export const approveActionPlan = endpoint({
  name: 'approveActionPlan', tag: ownTag, method: 'POST', path: '/api/assessments/:id/approval', access: 'diagnostics.approve', command: true,
  summary: 'Says that the board approved the plan that follows the assessment.', params: idParams, body: z.strictObject({ reason: text(500).optional() }), answer: z.strictObject({ id, state: z.string() }),
})
export const compareOwnAssessment = endpoint({
  name: 'compareOwnAssessment', tag: ownTag, method: 'GET', path: '/api/assessments/:id/comparison', access: 'diagnostic.see',
  summary: 'Compares the institution’s own assessment with the one before it and with five or more peers, who are never named.', params: idParams, answer: comparedShape,
})

export const diagnosticEndpoints = [
  listFrameworks, getFramework, exportFramework, checkFramework, addFramework, addFrameworkVersion, closeFramework, listAssessments, exportAssessments, planAssessment, getAssessment, changeAssessment, moveAssessment,
  recordAnswers, listAnswerVersions, addFinding, changeFinding, withdrawFinding, addInterview, requestDocument, addAssessmentDocument, viewAssessmentDocument, compareAssessment, exportAssessment, printAssessment,
  mapAssessments, listOwnAssessments, getOwnAssessment, recordOwnAnswers, commentOnAssessment, handInDocument, viewOwnAssessmentDocument, approveActionPlan, compareOwnAssessment,
  printOwnAssessment,
] as const
