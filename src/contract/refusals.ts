// Every refusal has its words, in every language, for the desk and for the phone. A code without words does not compile.
import type { Refusal, RefusalCode } from '#core/refusal.ts'
import type { Language } from './words/language.ts'
import { say, type Values } from './words/say.ts'
import { clientRefusalWords } from './refusals/clients.ts'
import { commonRefusalWords } from './refusals/any-command.ts'
import { diagnosticRefusalWords } from './refusals/diagnostics.ts'
import { engineRefusalWords } from './refusals/engine.ts'
import { figureRefusalWords } from './refusals/figures.ts'
import { ledgerRefusalWords } from './refusals/ledger.ts'
import { lendingRefusalWords } from './refusals/loans.ts'
import { peopleRefusalWords } from './refusals/people.ts'
import { phoneRefusalWords } from './refusals/phone.ts'
import { planRefusalWords } from './refusals/plans.ts'
import { reliefRefusalWords } from './refusals/renegotiation.ts'
import type { RefusalWords } from './refusals/shape.ts'
import { surveyRefusalWords } from './refusals/surveys.ts'

export const refusalWords: Record<RefusalCode, RefusalWords> = {
  ...commonRefusalWords,
  ...clientRefusalWords,
  ...diagnosticRefusalWords,
  ...engineRefusalWords,
  ...figureRefusalWords,
  ...ledgerRefusalWords,
  ...lendingRefusalWords,
  ...reliefRefusalWords,
  ...peopleRefusalWords,
  ...phoneRefusalWords,
  ...planRefusalWords,
  ...surveyRefusalWords,
}

export type Reader = 'desk' | 'phone'

export const statusOf = (refusal: Refusal): number => refusalWords[refusal.refused].status

/** One sentence that names the rule and the way out. */
export function sayRefusal(language: Language, refusal: Refusal, reader: Reader = 'desk'): string {
  return say(language, refusalWords[refusal.refused][reader], refusal.facts as Values | undefined)
}
