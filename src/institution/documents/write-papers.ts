// Each paper: its facts through the feature that owns them, its words, its drawing. Rights and branches are those of the pages.
import { parseTerms } from '#core/loan/parse-terms.ts'
import { hasProblems, type Problem } from '#core/loan/problem.ts'
import { formatQuote, quoteJson } from '#core/loan/quote-json.ts'
import { quote } from '#core/loan/quote.ts'
import type { TermsJson } from '#core/loan/terms-json.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { isLanguage, type Language } from '#contract/words/language.ts'
import { say } from '#contract/words/say.ts'
import type { Actor } from '#platform/actor.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/db.ts'
import { FileAnswer } from '#platform/route.ts'
import { clientInReach } from '../clients/door.ts'
import { loanReach, type LoanOnPaper } from '../loans/door.ts'
import { caseReach } from '../renegotiation/door.ts'
import { receiptFacts } from '../repayments/door.ts'
import { addendumPaper } from './addendum-paper.ts'
import { contractPaper, type Party } from './contract-paper.ts'
import { institutionName } from './store.ts'
import type { Paper } from './paper.ts'
import { penOf } from './pen.ts'
import { receiptPaper } from './receipt-paper.ts'
import { simulationPaper, type Frame } from './simulation-paper.ts'
import { clientStatementPaper, loanStatementPaper } from './statement-paper.ts'
import type { Typesetter } from './typeset.ts'
import { paperWords } from './words.ts'

export interface Desk { readonly db: Database; readonly clock: Clock; readonly typesetter: Pick<Typesetter, 'draw'> }
export interface Wish { readonly id: string; readonly language?: Language | undefined }

const languageOr = (asked: Language | undefined, hers: string): Language => asked ?? (isLanguage(hers) ? hers : 'en')
const nameIn = (language: Language, who: { given_name: string; family_name: string; arabic_name: string | null }): string =>
  (language === 'ar' && who.arabic_name !== null ? who.arabic_name : `${who.given_name} ${who.family_name}`)

function frameOf(desk: Desk, actor: Actor, language: Language, house: { institution: string; branch?: string }): Frame {
  return {
    house: { name: house.institution, place: house.branch === undefined ? '' : say(language, paperWords.branch, { name: house.branch }) },
    foot: say(language, paperWords.printed, { on: desk.clock.today(actor.timeZone), by: actor.name }),
  }
}

const frameOfLoan = (desk: Desk, actor: Actor, language: Language, { around }: LoanOnPaper): Frame =>
  frameOf(desk, actor, language, { institution: around.institution_name, branch: around.branch_name })

const printed = async (desk: Desk, paper: Paper): Promise<FileAnswer> => new FileAnswer('application/pdf', await desk.typesetter.draw(paper))

/** The contract by the terms that were signed, whatever happened to the loan since. */
export async function contractOf(desk: Desk, actor: Actor, asked: Wish): Promise<FileAnswer | Refusal> {
  const loan = await loanReach.loanOnPaper(desk.db, actor, asked.id, desk.clock.today(actor.timeZone))
  if (isRefusal(loan)) return loan
  const { page, around } = loan
  const language = languageOr(asked.language, around.language)
  const quoted = quoteJson(page.terms)
  if (hasProblems(quoted)) return termsRefused(quoted.problems)
  const client = await desk.db.transact({ institution: actor.institution }, (tx) => clientInReach(tx, actor, page.client.id))
  const party: Party = {
    name: nameIn(language, around), identity: client?.identityNumber ?? null,
    address: [client?.village, client?.commune, client?.province].filter((part) => part !== null && part !== undefined && part !== '').join(', '),
  }
  return printed(desk, contractPaper(penOf(language, page.currency), page, party, quoted, frameOfLoan(desk, actor, language, loan)))
}

export async function loanStatementOf(desk: Desk, actor: Actor, asked: Wish): Promise<FileAnswer | Refusal> {
  const loan = await loanReach.loanOnPaper(desk.db, actor, asked.id, desk.clock.today(actor.timeZone))
  if (isRefusal(loan)) return loan
  const language = languageOr(asked.language, loan.around.language)
  const pen = penOf(language, loan.page.currency)
  return printed(desk, loanStatementPaper(pen, loan.page, nameIn(language, loan.around), frameOfLoan(desk, actor, language, loan)))
}

export async function clientStatementOf(desk: Desk, actor: Actor, asked: Wish): Promise<FileAnswer | Refusal> {
  const today = desk.clock.today(actor.timeZone)
  const loans = await loanReach.clientOnPaper(desk.db, actor, asked.id, today)
  if (isRefusal(loans)) return loans
  const { client, institution } = await desk.db.transact({ institution: actor.institution }, async (tx) => ({
    client: await clientInReach(tx, actor, asked.id), institution: await institutionName(tx, actor.institution),
  }))
  if (!client) return refuse('not_found', 'id')
  const language = languageOr(asked.language, client.language)
  const name = nameIn(language, { given_name: client.givenName, family_name: client.familyName, arabic_name: client.arabicName })
  const frame = frameOf(desk, actor, language, { institution, branch: client.branchName })
  return printed(desk, clientStatementPaper(penOf(language, actor.currency), { name, number: client.number }, loans.map(({ page }) => page), today, frame))
}

export async function receiptOf(desk: Desk, actor: Actor, asked: { loan: string; event: string; language?: Language | undefined }): Promise<FileAnswer | Refusal> {
  const row = await receiptFacts(desk.db, actor, asked)
  if (isRefusal(row)) return row
  const language = languageOr(asked.language, row.language)
  const frame = frameOf(desk, actor, language, { institution: row.institution_name, branch: row.branch_name })
  return printed(desk, receiptPaper(penOf(language, actor.currency), row, nameIn(language, row), frame))
}

export async function addendumOf(desk: Desk, actor: Actor, asked: Wish & { offer?: string | undefined }): Promise<FileAnswer | Refusal> {
  const given = await caseReach.addendumOnPaper(desk, actor, asked)
  if (isRefusal(given)) return given
  const frame = frameOf(desk, actor, given.language, { institution: given.known.institution_name, branch: given.known.branch_name })
  return printed(desk, addendumPaper(penOf(given.language, given.currency), given, frame))
}

/** Refuses `terms_refused` with the first problem of the terms, and the others beside it. */
export async function simulationOf(
  desk: Desk, actor: Actor, asked: { terms: TermsJson; title?: string | undefined; language?: Language | undefined },
): Promise<FileAnswer | Refusal> {
  const terms = parseTerms(asked.terms)
  if (hasProblems(terms)) return termsRefused(terms.problems)
  const language = asked.language ?? actor.language
  const institution = await desk.db.transact({ institution: actor.institution }, (tx) => institutionName(tx, actor.institution))
  const frame = frameOf(desk, actor, language, { institution })
  // What a person wrote, not what every default says: a simulation is read beside the form that made it.
  const quoted = { ...formatQuote(quote(terms)), terms: asked.terms }
  return printed(desk, simulationPaper(penOf(language, terms.currency.code), quoted, frame, asked.title))
}

function termsRefused([first, ...rest]: readonly Problem[]): Refusal {
  const one = (problem: Problem | undefined): Refusal =>
    refuse('terms_refused', `terms.${problem?.path ?? ''}`, { problem: problem?.code ?? '', message: problem?.message ?? '' })
  return { ...one(first), ...(rest.length > 0 && { also: rest.map(one) }) }
}
