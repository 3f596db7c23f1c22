// Loads the demo network into an empty database through the real commands: fourteen months of life up to today.
import { addMonths, civilOf, dayOf, formatDay, parseDay } from '#core/calendar/day.ts'
import { takeSnapshots } from '#institution/figures/door.ts'
import { closeDay } from '#institution/portfolio/door.ts'
import { casesByTime } from '#institution/renegotiation/door.ts'
import { raiseDueWarnings } from '#network/indicators/door.ts'
import { settableClock } from '#platform/clock.ts'
import { keepDemoSignIns, type DemoSignIn } from '#platform/demo-sign-ins.ts'
import type { Services } from '#platform/services.ts'
import { askMembers } from './ask-members.ts'
import { reportBeforeBooks } from './before-books.ts'
import { endMonth, fillTill, fund } from './books.ts'
import { done, type Cast, type Stage } from './cast.ts'
import { formGroups, registerAll } from './clients.ts'
import { foundNetworkOf, foundStage } from './found.ts'
import { lend, wishes, type DemoLoan } from './loans.ts'
import { DEMO_PASSWORD, networks, type InstitutionPlan, type NetworkPlan } from './network-plan.ts'
import { chance } from './random.ts'
import { keepRegisterOf } from './register.ts'
import { askForRelief } from './relief.ts'
import { addReporting } from './reporting.ts'
import { repayMonth, type Closure } from './repay.ts'
import { strengthen, type Advisers, type Assessed } from './strengthen.ts'

const MONTHS = 14
const SEED = 20_260_101
/** Institutions that are built side by side; each waits mostly for the database. */
const ABREAST = 6

/** Builds everything; answers the sign-ins, which are also kept for the sign-in page. Takes well under a minute on two cores. */
export async function loadDemo(services: Services, log: (line: string) => void): Promise<readonly DemoSignIn[]> {
  const signIns: DemoSignIn[] = []
  const passwordHash = await services.auth.hashPassword(DEMO_PASSWORD)
  await platformAdmin(services, passwordHash, signIns)
  const work: (() => Promise<void>)[] = []
  const founded: [Advisers, NetworkPlan, Assessed[]][] = []
  for (const network of networks) {
    const advisers = await foundNetworkOf(services, network, passwordHash, signIns)
    const members: Assessed[] = []
    founded.push([advisers, network, members])
    work.push(() => addReporting(services, network, advisers.network, passwordHash, signIns, log))
    for (const plan of network.institutions) work.push(async () => { members.push(await build(services, network, plan, advisers.network, passwordHash, signIns, log)) })
  }
  await Promise.all(Array.from({ length: ABREAST }, async () => {
    for (let next = work.shift(); next; next = work.shift()) await next()
  }))
  for (const [advisers, network, members] of founded) {
    await keepRegisterOf(services, network, advisers.network)
    const inOrder = network.institutions.flatMap(({ slug }) => members.filter((member) => member.slug === slug))
    await strengthen(services, network, advisers, inOrder)
    await askMembers(services, network, advisers)
  }
  await raiseDueWarnings(services.db, services.clock.today('UTC'))
  await keepDemoSignIns(services.db, signIns)
  return signIns
}

async function platformAdmin(services: Services, passwordHash: string, signIns: DemoSignIn[]): Promise<void> {
  const { accounts } = services.auth
  const id = done(await accounts.create({ name: 'Twiza administrator', userName: 'platform', language: 'en', home: 'platform', passwordHash, temporary: false }), 'the platform’s administrator')
  await accounts.makePlatformAdmin(id)
  signIns.push({ login: 'platform', password: DEMO_PASSWORD, name: 'Twiza administrator', role: 'platform-administrator', organisation: 'Twiza' })
}

async function build(
  services: Services, network: NetworkPlan, plan: InstitutionPlan, networkId: string, passwordHash: string, signIns: DemoSignIn[], log: (line: string) => void,
): Promise<Assessed> {
  const last = parseDay(services.clock.today(network.timeZone)) ?? 0
  const { year, month } = civilOf(addMonths(last, -MONTHS))
  const first = dayOf(year, month, 1)
  const clock = settableClock(formatDay(first))
  const stage: Stage = { services: { ...services, clock }, clock, network, plan, signIns, passwordHash, lastDay: last }
  const random = chance(SEED + networks.indexOf(network) * 100 + network.institutions.indexOf(plan))
  const cast = await foundStage(stage, networkId, formatDay(first))
  const clients = await registerAll(stage, cast, random, { first, last })
  await formGroups(stage, cast, random, clients, formatDay(first + 2))
  await live(stage, cast, random, wishes(stage, random, clients, last), { first, last })
  log(`  ${plan.name}: ${clients.length} clients`)
  return { id: cast.institution, slug: plan.slug, name: plan.name, administrator: cast.administrator }
}

/** Month after month: lend, collect, close. The last three days stay open. */
async function live(stage: Stage, cast: Cast, random: ReturnType<typeof chance>, hopes: ReturnType<typeof wishes>, days: { first: number; last: number }): Promise<void> {
  const closure: Closure = { from: days.last - 95, to: days.last - 55 }
  const means = await fund(stage, cast, random, hopes, days.first)
  await reportBeforeBooks(stage, cast, chance(SEED + Number(means.own % 100_000n)), means, days.first)
  const loans: DemoLoan[] = []
  const asked = new Set<string>()
  let serial = 0
  for (let start = days.first; start <= days.last;) {
    const end = Math.min(monthEnd(start), days.last)
    stage.clock.set(formatDay(start))
    await fillTill(stage, cast, hopes.slice(serial).filter((wish) => wish.day <= end), start)
    while ((hopes[serial]?.day ?? Number.POSITIVE_INFINITY) <= end) {
      const wish = hopes[serial]
      serial += 1
      const loan = wish && (await lend(stage, cast, wish, serial))
      if (loan) loans.push(loan)
    }
    await askForRelief(stage, cast, random, loans, { first: start, last: end }, closure, asked)
    const { collected, out } = await repayMonth(stage, cast, random, loans, { first: start, last: end }, closure)
    stage.clock.set(formatDay(end))
    if (end === monthEnd(start)) await endMonth(stage, cast, means, { collected, out, day: end })
    const rooms = { db: stage.services.db, clock: stage.clock }
    await casesByTime.amend(rooms, cast.manager)
    await casesByTime.expire(rooms, cast.manager)
    const closing = formatDay(end === days.last ? end - 3 : end)
    if (end - 3 > start) done(await closeDay(stage.services.db, cast.accountant, { key: `demo-close-${closing}`, on: closing, today: formatDay(end) }), `closing ${closing}`)
    await takeSnapshots(stage.services.db, cast.accountant)
    start = end + 1
  }
}

function monthEnd(day: number): number {
  const { year, month } = civilOf(day)
  return addMonths(dayOf(year, month, 1), 1) - 1
}
