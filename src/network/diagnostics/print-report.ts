// The report as PDF, for whoever may see the assessment. Recommendations are the plan's: they come by a reader.
import type { Typesetter } from '#institution/documents/door.ts'
import type { RecommendationJson } from '#contract/plans.ts'
import type { Language } from '#contract/words/language.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/db.ts'
import { FileAnswer, type OutsideActor } from '#platform/route.ts'
import type { Asked } from './for-chain.ts'
import { readOwnReport, readReport, type ReportFacts } from './for-report.ts'
import { reportPaper } from './report-paper.ts'

/** What was recommended from an assessment, as the side that asks may see it. */
export type RecommendationReader = (asked: Asked, assessment: string) => Promise<readonly RecommendationJson[]>

export interface Press { readonly db: Database; readonly typesetter: Pick<Typesetter, 'draw'>; readonly today: string; readonly recommendations: RecommendationReader }
interface Wish { readonly id: string; readonly language?: Language | undefined }

export async function printAssessment(press: Press, actor: OutsideActor, wish: Wish): Promise<FileAnswer | Refusal> {
  const facts = await readReport(press.db, actor, wish.id, press.today)
  return isRefusal(facts) ? facts : printed(press, facts, { ...wish, language: wish.language ?? actor.language, by: actor.name, side: 'network', plan: actor.rights.has('plans.see') })
}

export async function printOwnAssessment(press: Press, actor: Actor, wish: Wish): Promise<FileAnswer | Refusal> {
  const facts = await readOwnReport(press.db, actor, wish.id, press.today)
  return isRefusal(facts) ? facts : printed(press, facts, { ...wish, language: wish.language ?? actor.language, by: actor.name, side: 'member', plan: actor.rights.has('plan.see') })
}

interface Wanted { readonly id: string; readonly language: Language; readonly by: string; readonly side: Asked['side']; readonly plan: boolean }

async function printed({ db, typesetter, today, recommendations: read }: Press, facts: ReportFacts, { id, language, by, side, plan }: Wanted): Promise<FileAnswer> {
  const { network, member, asOf } = facts.assessment
  const recommendations = plan ? await read({ db, network: network.id, member: member.id, side }, id) : []
  return new FileAnswer('application/pdf', await typesetter.draw(reportPaper(language, { ...facts, recommendations, on: today, by })), `diagnostic-${asOf}-${language}.pdf`)
}
