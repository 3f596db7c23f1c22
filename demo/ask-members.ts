// The association asks its members: a form in two waves, one over, one under way; and who is late with figures or an answer was reminded.
import { addMonths, formatDay, parseDay } from '#core/calendar/day.ts'
import { duePeriods, firstCalendar } from '#core/indicators/reporting-calendar.ts'
import type { Answers } from '#core/survey/definition.ts'
import { remindOfReports } from '#institution/figures/door.ts'
import { listPresent } from '#network/members/door.ts'
import { saveOwnIndicator } from '#network/indicators/door.ts'
import { addCampaign, addForm, answerByTelephone, getCampaign, remindOfSurveys, sendByLink } from '#network/surveys/door.ts'
import type { Actor } from '#platform/actor.ts'
import { settableClock } from '#platform/clock.ts'
import { newId } from '#platform/ids.ts'
import type { NetworkActor } from '#platform/network-command.ts'
import type { Services } from '#platform/services.ts'
import { done } from './cast.ts'
import type { NetworkPlan } from './network-plan.ts'
import { chance, type Chance } from './random.ts'
import { seasonForm } from './season-form.ts'
import type { Advisers } from './strengthen.ts'

const SEED = 20_260_818
/** Days before today: the first wave; and the second, which ends in a few days. */
const [FIRST_OPENED, FIRST_CLOSED, SECOND_OPENED, SECOND_CLOSES, REMIND] = [75, 61, 9, -5, 7] as const

export async function askMembers(services: Services, network: NetworkPlan, { network: id, adviser }: Advisers): Promise<void> {
  if (network.kind !== 'association') return
  const actor: NetworkActor = { ...adviser, network: id, channel: 'demo' }
  // Worked out by the job, a few minutes after the start, like any that is defined later.
  done(await saveOwnIndicator(services.db, actor, 'demo-own-indicator', {
    slug: 'own_loans_per_branch', version: 0, indicator: { name: 'Inguzanyo kuri buri shami', formula: 'loansOutstanding ÷ branches', unit: 'count', direction: 'up' },
  }), 'an indicator of its own')
  const today = parseDay(services.clock.today(network.timeZone)) ?? 0
  const clock = settableClock(formatDay(today - FIRST_OPENED))
  const stage = { ...services, clock }
  const form = done(await addForm(services.db, actor, 'demo-form-season', { kind: 'pulse', content: { ...seasonForm } }), 'a form').id
  const random = chance(SEED)
  const wave = async (title: string, [opens, closes]: readonly [number, number], count: number): Promise<void> => {
    clock.set(formatDay(today - opens))
    const campaign = done(await addCampaign(stage, actor, `demo-campaign-${opens}`, {
      form, title, audience: 'members', anonymous: false, opensOn: formatDay(today - opens), closesOn: formatDay(today - closes), remindDays: [REMIND],
    }), title).id
    await answer(stage, actor, random, campaign, count)
  }
  await wave('Igihembwe A: uko bimeze', [FIRST_OPENED, FIRST_CLOSED], 7)
  await wave('Igihembwe A: nyuma y’amezi abiri', [SECOND_OPENED, SECOND_CLOSES], 3)
  await remind(services, network, id, today)
}

/** The last one answers on the telephone. */
async function answer(stage: Services, actor: NetworkActor, random: Chance, id: string, count: number): Promise<void> {
  const { invitations } = done(await getCampaign(stage, actor.network, id, { language: 'rw', withLinks: true }), 'a campaign')
  for (const [n, { id: invitation, token = '' }] of invitations.slice(0, count).entries()) {
    const answers = said(random)
    if (n === count - 1) done(await answerByTelephone(stage, actor, `demo-told-${invitation}`, { id, invitation, answers, language: 'rw' }), 'an answer')
    else done(await sendByLink(stage, token, { response: newId(), base: 0, answers, language: n % 3 === 2 ? 'fr' : 'rw', final: true }), 'an answer')
  }
}

function said(random: Chance): Answers {
  const harvest = random.pick(['good', 'middling', 'middling', 'poor'])
  const eased = random.percent(60)
  return {
    harvest, ...(harvest !== 'good' && { causes: random.percent(50) ? ['drought', 'prices'] : ['drought'] }), requests: random.whole(0, 40),
    eased, ...(eased && { how: 'Twongereye amezi abiri ku nguzanyo z’abahinzi.' }), cash: random.whole(1, 5), savings: random.pick(['bring', 'same', 'same', 'take']), help: random.pick(['training', 'advice', 'loan']),
  }
}

/** As the job would have done on each of the days. */
async function remind({ db }: Services, network: NetworkPlan, id: string, today: number): Promise<void> {
  const [last] = duePeriods(firstCalendar, formatDay(addMonths(today, -9)), formatDay(today - firstCalendar.dueDays)).toReversed()
  for (const member of await db.transact({ network: id }, (tx) => listPresent(tx, id))) {
    const system: Actor = {
      kind: 'system', id: 'jobs', name: 'Twiza', institution: member.id, currency: network.currency, timeZone: network.timeZone, rights: new Set(), branches: 'all', channel: 'job', language: network.language,
    }
    for (const { on } of last?.reminders ?? []) if ((parseDay(on) ?? 0) <= today) await remindOfReports(db, system, on)
    await remindOfSurveys(db, system, formatDay(today - SECOND_CLOSES - REMIND))
  }
}
