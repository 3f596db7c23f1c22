// What may be done with an assessment in each of its states: one table for server, desk and network alike.

export const assessmentStates = [
  'planned', 'desk_review', 'field', 'draft', 'member_comment', 'validated', 'action_plan_approved', 'closed',
] as const
export type AssessmentState = (typeof assessmentStates)[number]

/** self: by the member · accompanied: by the member with an adviser · external: by the network's team alone. */
export const assessmentModes = ['self', 'accompanied', 'external'] as const
export type AssessmentMode = (typeof assessmentModes)[number]

export const assessmentActs = [
  'plan', 'review-documents', 'go-to-field', 'answer', 'draft', 'reopen', 'send-to-member', 'comment', 'take-back', 'validate', 'approve-plan', 'close', 'cancel',
] as const
export type AssessmentAct = (typeof assessmentActs)[number]

/** Who acts: somebody of the network, or of the institution that is assessed. */
export type AssessmentParty = 'network' | 'member'

interface Rule {
  readonly from: readonly AssessmentState[]
  readonly to: AssessmentState | 'same' | 'gone'
  readonly by: readonly AssessmentParty[]
  readonly right: string
}

const answering = ['desk_review', 'field'] as const

export const assessmentRules: Readonly<Record<AssessmentAct, Rule>> = {
  'plan': { from: ['planned', ...answering], to: 'same', by: ['network'], right: 'diagnostics.lead' },
  'review-documents': { from: ['planned'], to: 'desk_review', by: ['network'], right: 'diagnostics.assess' },
  'go-to-field': { from: ['planned', 'desk_review'], to: 'field', by: ['network'], right: 'diagnostics.assess' },
  'answer': { from: answering, to: 'same', by: ['network', 'member'], right: 'diagnostics.assess' },
  'draft': { from: answering, to: 'draft', by: ['network'], right: 'diagnostics.assess' },
  'reopen': { from: ['draft'], to: 'field', by: ['network'], right: 'diagnostics.lead' },
  'send-to-member': { from: ['draft'], to: 'member_comment', by: ['network'], right: 'diagnostics.lead' },
  'comment': { from: ['member_comment'], to: 'same', by: ['member'], right: 'diagnostics.reply' },
  'take-back': { from: ['member_comment'], to: 'draft', by: ['network'], right: 'diagnostics.lead' },
  'validate': { from: ['member_comment'], to: 'validated', by: ['network'], right: 'diagnostics.lead' },
  'approve-plan': { from: ['validated'], to: 'action_plan_approved', by: ['member', 'network'], right: 'diagnostics.approve' },
  'close': { from: ['action_plan_approved'], to: 'closed', by: ['network'], right: 'diagnostics.lead' },
  'cancel': { from: ['planned'], to: 'gone', by: ['network'], right: 'diagnostics.lead' },
}

/** From here on answers, findings and scores never change. */
export const isFinal = (state: AssessmentState): boolean => assessmentStates.indexOf(state) >= assessmentStates.indexOf('validated')

/** The member sees what is said of it from the day it may answer. */
export const isShownToMember = (state: AssessmentState, mode: AssessmentMode): boolean =>
  mode !== 'external' || assessmentStates.indexOf(state) >= assessmentStates.indexOf('member_comment')

/** Why not: the wrong moment, the wrong side, or the right is missing. */
export type AssessmentCannot = 'assessment_state' | 'assessment_external' | 'not_allowed'

interface InHand {
  readonly state: AssessmentState
  readonly mode: AssessmentMode
}

interface Who {
  readonly party: AssessmentParty
  readonly rights: ReadonlySet<string>
}

export function assessmentCan(act: AssessmentAct, { state, mode }: InHand, { party, rights }: Who): true | AssessmentCannot {
  const rule = assessmentRules[act]
  if (!rule.by.includes(party)) return 'not_allowed'
  if (act === 'answer' && party === 'member' && mode === 'external') return 'assessment_external'
  const right = party === 'member' && act === 'answer' ? 'diagnostics.reply' : rule.right
  if (!rights.has(right)) return 'not_allowed'
  return rule.from.includes(state) ? true : 'assessment_state'
}

/** Undefined when the act ends the assessment. */
export function stateAfter(act: AssessmentAct, state: AssessmentState): AssessmentState | undefined {
  const { to } = assessmentRules[act]
  return to === 'same' ? state : to === 'gone' ? undefined : to
}

export const actsNow = (inHand: InHand, who: Who): AssessmentAct[] => assessmentActs.filter((act) => assessmentCan(act, inHand, who) === true)
