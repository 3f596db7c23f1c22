// Road 2 in the demo: the programme assesses its five members, plans with them, and assesses two of them again.
import { addMonths, formatDay, parseDay } from '#core/calendar/day.ts'
import { formatAmount } from '#core/money/amount.ts'
import { themeOf, type PlanKind, type PlanTheme } from '#core/diagnostic/plan-can.ts'
import { shippedFramework } from '#core/diagnostic/shipped.ts'
import type { NewAnswer } from '#contract/diagnostics/shapes.ts'
import { firstNetworkRoles } from '#contract/rights.ts'
import { addFinding, approveActionPlan, commentOnAssessment, moveAssessment, planAssessment, recordAnswers } from '#network/diagnostics/door.ts'
import { addRecommendation, bookCost, decideItem, planItems, recordOwnProgress, recordProgress } from '#network/plans/door.ts'
import type { Actor } from '#platform/actor.ts'
import type { OutsideActor } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { done } from './cast.ts'
import type { NetworkPlan } from './network-plan.ts'
import { chance, type Chance } from './random.ts'
import { amountOf } from './repay.ts'

const FRAMEWORK = 'institutional@1'
const SEED = 20_260_707

/** A member on this road, with somebody of it who may reply and report. */
export interface Assessed { readonly id: string; readonly slug: string; readonly name: string; readonly administrator: Actor }
export interface Advisers { readonly network: string; readonly director: { id: string; name: string }; readonly adviser: { id: string; name: string } }

interface Way { readonly services: Services; readonly director: OutsideActor; readonly adviser: OutsideActor; readonly today: string; readonly currency: string }

/** What is found weak, what is advised, and what is planned for it, by theme. */
const remedies: Readonly<Partial<Record<PlanTheme, { finding: string; advice: string; kind: PlanKind; title: string; budget: string; source: string }>>> = {
  'governance': { finding: 'Le conseil se réunit peu et ses décisions ne sont pas suivies.', advice: 'Former les administrateurs et tenir un registre des décisions.', kind: 'training', title: 'Gouvernance pour les administrateurs', budget: '24000.00', source: 'Programme' },
  'products': { finding: 'Aucun produit pour les récoltes ni pour les gîtes ruraux.', advice: 'Étudier la demande avant de concevoir un produit.', kind: 'market_study', title: 'Étude de marché : tourisme rural', budget: '60000.00', source: 'Programme' },
  'procedures': { finding: 'Le manuel de crédit est écrit mais n’est pas appliqué aux dossiers.', advice: 'Réviser le manuel, former les agents, vérifier sur dossiers.', kind: 'manual_revision', title: 'Manuel de crédit', budget: '30000.00', source: 'Programme' },
  'people': { finding: 'Pas de plan de formation tiré des besoins.', advice: 'Bâtir un plan de formation annuel.', kind: 'training', title: 'Encadrer et former les agents de crédit', budget: '18000.00', source: 'Institution' },
  'finance': { finding: 'Les charges dépassent les produits sans que le conseil sache pourquoi.', advice: 'Accompagner le suivi de la rentabilité par agence.', kind: 'ta_assignment', title: 'Suivi de la rentabilité par agence', budget: '45000.00', source: 'Programme' },
  'information-system': { finding: 'Les sauvegardes ne sont pas essayées.', advice: 'Sauvegarder hors de l’agence et essayer un retour.', kind: 'mis_change', title: 'Sauvegardes et reprise', budget: '15000.00', source: 'Institution' },
  'social-performance': { finding: 'Les objectifs sociaux n’ont pas de chiffres.', advice: 'Fixer des objectifs chiffrés et les suivre.', kind: 'policy', title: 'Objectifs sociaux chiffrés', budget: '8000.00', source: 'Institution' },
  'risk': { finding: 'La trésorerie n’est pas prévue à trois mois.', advice: 'Former à la gestion actif-passif.', kind: 'training', title: 'Gestion actif-passif et liquidité', budget: '26000.00', source: 'Programme' },
}

/** A year ago all members, in the last weeks the first two of them again. */
export async function strengthen(services: Services, network: NetworkPlan, advisers: Advisers, members: readonly Assessed[]): Promise<void> {
  if (network.kind !== 'programme') return
  const person = (who: { id: string; name: string }, role: string): OutsideActor =>
    ({ kind: 'network', ...who, network: advisers.network, rights: new Set(firstNetworkRoles[role]), language: network.language })
  const way: Way = { services, director: person(advisers.director, 'director'), adviser: person(advisers.adviser, 'adviser'), today: services.clock.today(network.timeZone), currency: network.currency }
  for (const [n, member] of members.entries()) {
    const random = chance(SEED + n)
    const levels = firstLevels(random)
    const first = await assess(way, member, levels, { title: 'Diagnostic institutionnel', monthsAgo: 10 })
    const planned = await plan(way, member, first, n)
    if (n >= 2) continue
    await carryOut(way, member, planned)
    await assess(way, member, improved(random, levels, planned), { title: 'Diagnostic institutionnel, un an après', monthsAgo: 0 })
  }
}

interface Criterion { readonly slug: string; readonly dimension: string }

const criteria: readonly Criterion[] = (shippedFramework(FRAMEWORK)?.dimensions ?? []).flatMap((dimension) => dimension.criteria.map(({ slug }) => ({ slug, dimension: dimension.slug })))

const firstLevels = (random: Chance): Map<string, number> => new Map(criteria.map(({ slug }) => [slug, random.pick([0, 1, 1, 2, 2, 2, 3])]))

/** What was worked on rises by one or two levels; of the rest a few things rise too. */
function improved(random: Chance, levels: ReadonlyMap<string, number>, planned: readonly Planned[]): Map<string, number> {
  const themes = new Set(planned.map(({ theme }) => theme))
  return new Map(criteria.map(({ slug, dimension }) => {
    const rise = themes.has(themeOf(dimension)) ? random.whole(1, 2) : Number(random.percent(25))
    return [slug, Math.min(4, (levels.get(slug) ?? 0) + rise)]
  }))
}

interface Weak { readonly finding: string; readonly theme: PlanTheme }
interface Found { readonly assessment: string; readonly weak: readonly Weak[]; readonly on: string }

async function assess(way: Way, member: Assessed, levels: ReadonlyMap<string, number>, { title, monthsAgo }: { title: string; monthsAgo: number }): Promise<Found> {
  const { services: { db }, director, adviser } = way
  const on = monthsFrom(way.today, -monthsAgo)
  const key = (step: string): string => `demo-${member.slug}-assessment-${monthsAgo}-${step}`
  const { id } = done(await planAssessment(db, { id: director.id, name: director.name, network: director.network ?? '', channel: 'demo' }, key('plan'), {
    member: member.id, framework: FRAMEWORK, mode: 'external', title, asOf: on, startsOn: on, deadline: monthsFrom(on, 1), lead: adviser.name, team: [adviser.name],
  }), title)
  const move = async (who: OutsideActor, act: 'review-documents' | 'go-to-field' | 'draft' | 'send-to-member' | 'validate'): Promise<void> => {
    done(await moveAssessment(db, who, key(act), { id, act }), act)
  }
  await move(adviser, 'review-documents')
  await move(adviser, 'go-to-field')
  done(await recordAnswers(db, adviser, key('answers'), { id, answers: criteria.map(({ slug }): NewAnswer => answerOf(slug, levels.get(slug) ?? 0, key(slug), on)) }, new Date(`${way.today}T12:00:00Z`)), 'answers')
  const weak = await writeFindings(way, id, key, levels)
  await move(adviser, 'draft')
  await move(director, 'send-to-member')
  done(await commentOnAssessment(db, member.administrator, key('reply'), { id, content: 'Nous partageons ces constats ; le conseil en a discuté.' }), 'a reply')
  await move(director, 'validate')
  return { assessment: id, weak, on }
}

const answerOf = (criterion: string, value: number, key: string, on: string): NewAnswer => ({
  key, criterion, value, madeAt: `${on}T09:00:00.000Z`, riskExposure: value <= 1 ? 'high' : value === 2 ? 'medium' : 'low',
  ...(value >= 3 && { evidence: [{ kind: 'document', document: 'Procès-verbaux et rapports de l’année', page: '3' }] }),
})

/** The three weakest themes are findings, and the best one is a strength. */
async function writeFindings({ services: { db }, adviser }: Way, id: string, key: (step: string) => string, levels: ReadonlyMap<string, number>): Promise<Weak[]> {
  const ranked = [...Map.groupBy(criteria, ({ dimension }) => dimension)]
    .map(([dimension, own]) => ({ theme: themeOf(dimension), own, mean: own.reduce((sum, { slug }) => sum + (levels.get(slug) ?? 0), 0) / own.length }))
    .filter(({ theme }) => remedies[theme] !== undefined).toSorted((a, b) => a.mean - b.mean)
  const weak: Weak[] = []
  for (const { theme, own } of ranked.slice(0, 3)) {
    const { finding } = done(await addFinding(db, adviser, key(`weak-${theme}`), {
      id, kind: 'weakness', criteria: own.map(({ slug }) => slug), severity: weak.length === 0 ? 'high' : 'medium', content: remedies[theme]?.finding ?? '',
    }), theme)
    weak.push({ finding, theme })
  }
  const best = ranked.at(-1)
  if (best) done(await addFinding(db, adviser, key('strong'), { id, kind: 'strength', criteria: best.own.map(({ slug }) => slug), severity: 'low', content: 'Pratique établie et suivie, à partager avec les autres membres.' }), 'a strength')
  return weak
}

interface Planned { readonly item: string; readonly theme: PlanTheme; readonly kind: PlanKind; readonly budget: string }

async function plan({ services: { db }, director, adviser, today, currency }: Way, member: Assessed, found: Found, n: number): Promise<Planned[]> {
  const key = (step: string): string => `demo-${member.slug}-plan-${step}`
  const planned: Planned[] = []
  const outside = { id: adviser.id, name: adviser.name, network: adviser.network ?? '', channel: 'demo' as const }
  for (const [place, { theme, finding }] of found.weak.entries()) {
    const remedy = remedies[theme]
    if (!remedy) continue
    const { id } = done(await addRecommendation(db, outside, key(`advice-${theme}`), {
      member: member.id, assessment: found.assessment, theme, content: remedy.advice, priority: place === 0 ? 'urgent' : 'high', effort: 'medium', owner: member.administrator.name, dueOn: monthsFrom(found.on, 8), findings: [finding],
    }), remedy.advice)
    // One item of a later member is overdue today.
    const dueOn = n >= 2 && place === 0 ? monthsFrom(today, -1) : monthsFrom(today, 2 + place)
    const { ids: [item = ''] } = done(await planItems(db, director, key(`item-${theme}`), {
      kind: remedy.kind, theme, title: remedy.title, owner: place % 2 === 0 ? adviser.name : member.administrator.name, startOn: monthsFrom(found.on, 1), dueOn, budget: remedy.budget, currency, fundingSource: remedy.source,
      members: [{ id: member.id, recommendations: [id] }], budgetFor: 'each',
    }), remedy.title)
    planned.push({ item, theme, kind: remedy.kind, budget: remedy.budget })
  }
  done(await approveActionPlan(db, member.administrator, key('approval'), { id: found.assessment }), 'the plan')
  const [under] = planned
  if (n >= 2 && under && under.kind !== 'manual_revision') {
    done(await recordOwnProgress(db, member.administrator, key('begun'), { id: under.item, doneOn: monthsFrom(today, -2), content: 'Commencé avec le conseil.', percent: 40, evidence: [] }, today), 'progress')
  }
  return planned
}

const stages = ['draft', 'reviewed', 'board_approved', 'staff_trained', 'operational'] as const

/** Everything that was planned is done, shown and verified by somebody else; the first item with what it cost. */
async function carryOut({ services: { db }, director, adviser, today }: Way, member: Assessed, planned: readonly Planned[]): Promise<void> {
  for (const [n, { item, theme, kind, budget }] of planned.entries()) {
    const key = (step: string): string => `demo-${member.slug}-done-${theme}-${step}`
    const doneOn = monthsFrom(today, -1)
    const evidence = kind === 'manual_revision'
      ? [{ kind: 'sample' as const, title: 'Dossiers lus en agence', sampled: 12, following: 11 }]
      : [{ kind: 'link' as const, title: 'Compte rendu et liste de présence', address: 'https://programme-amal.example/comptes-rendus' }]
    if (kind === 'manual_revision') {
      for (const stage of stages) {
        const last = stage === 'operational'
        done(await recordProgress(db, adviser, key(stage), { id: item, doneOn, stage, content: last ? 'Appliqué aux dossiers.' : 'Étape franchie.', evidence: last ? evidence : [] }, today), stage)
      }
    } else {
      done(await recordProgress(db, adviser, key('all'), { id: item, doneOn, percent: 100, content: 'Réalisé et suivi d’une visite.', evidence }, today), theme)
    }
    done(await decideItem(db, director, key('verified'), 'verify', { id: item }, today), 'a verification')
    if (n === 0) done(await bookCost(db, director, key('cost'), { id: item, amount: formatAmount((amountOf(budget, 2) * 9n) / 10n, 2), bookedOn: doneOn, content: 'Honoraires et déplacements' }, today), 'a cost')
  }
}

const monthsFrom = (day: string, months: number): string => formatDay(addMonths(parseDay(day) ?? 0, months))
