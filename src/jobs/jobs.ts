// The jobs of this house, one line each.
import { africasTalkingSender } from '#channels/sms/africastalking.ts'
import { deliverOutbox } from '#channels/sms/deliver-outbox.ts'
import { simulatedSender } from '#channels/sms/sender.ts'
import { forgetSessions } from '#channels/ussd/forget-sessions.ts'
import { keepOwnIndicators, remindOfReports, takeSnapshots } from '#institution/figures/door.ts'
import { advanceDrives } from '#institution/relief-for-many/door.ts'
import { casesByTime } from '#institution/renegotiation/door.ts'
import { raiseDueWarnings, warnNetworksOf } from '#network/indicators/door.ts'
import { remindOfSurveys } from '#network/surveys/door.ts'
import type { Actor } from '#platform/actor.ts'
import type { Services } from '#platform/services.ts'
import { startJobs, type Job, type RunningJobs } from './start-jobs.ts'
import { allHouses, type HouseRow } from './store.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

type JobParts = Pick<Services, 'db' | 'clock' | 'log' | 'config'>

export function jobsOf(parts: JobParts): Job[] {
  const { db, clock, config } = parts
  const sender = config.africasTalking ? africasTalkingSender(config.africasTalking) : simulatedSender
  return [
    { name: 'deliver-outbox', everyMs: 3 * SECOND, run: () => deliverOutbox({ db, clock, sender }) },
    { name: 'amend-contracts', everyMs: 5 * MINUTE, run: () => inEveryHouse(parts, (actor) => casesByTime.amend(parts, actor)) },
    { name: 'expire-offers', everyMs: 5 * MINUTE, run: () => inEveryHouse(parts, (actor) => casesByTime.expire(parts, actor)) },
    { name: 'relief-drives', everyMs: SECOND, run: async () => (await inEveryHouse(parts, (actor) => advanceDrives(parts, actor))) > 0 },
    { name: 'figure-snapshots', everyMs: 2 * MINUTE, run: () => inEveryHouse(parts, (actor) => tellOfDay(parts, actor)) },
    { name: 'early-warnings', everyMs: 30 * MINUTE, run: () => raiseDueWarnings(db, clock.today('UTC'), (network, trouble) => parts.log.warn({ err: trouble, network }, 'warnings could not be raised in one network')) },
    { name: 'reminders', everyMs: 30 * MINUTE, run: () => inEveryHouse(parts, (actor) => remindMember(parts, actor)) },
    { name: 'forget-sessions', everyMs: 60 * MINUTE, run: () => forgetSessions(db) },
  ]
}

/** For main: `const jobs = runJobs(services)`, and `await jobs.stop()` before the services close. */
export const runJobs = (services: JobParts): RunningJobs => startJobs(services, jobsOf(services))

/** One institution whose work fails stops no other. */
async function inEveryHouse({ db, log }: JobParts, work: (actor: Actor) => Promise<number>): Promise<number> {
  let done = 0
  for (const house of await db.transact({}, allHouses)) {
    done += await work(systemIn(house)).catch((error: unknown) => {
      log.warn({ err: error, institution: house.id }, 'a job failed in one institution')
      return 0
    })
  }
  return done
}

/** A day that was closed is in the indicators, and in the warnings of the networks, within minutes; closing it waits for neither. */
async function tellOfDay({ db, clock }: JobParts, actor: Actor): Promise<number> {
  const taken = await takeSnapshots(db, actor)
  await keepOwnIndicators(db, actor)
  if (taken > 0) await warnNetworksOf(db, actor.institution, clock.today(actor.timeZone))
  return taken
}

const [FIRST_HOUR, LAST_HOUR] = [8, 18]

/** Of reports and surveys that are due; nobody's telephone rings at night. */
async function remindMember({ db, clock }: JobParts, actor: Actor): Promise<number> {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: actor.timeZone }).format(clock.now()))
  if (hour < FIRST_HOUR || hour >= LAST_HOUR) return 0
  const today = clock.today(actor.timeZone)
  return (await remindOfReports(db, actor, today)) + (await remindOfSurveys(db, actor, today))
}

const systemIn = ({ id, currency, timeZone, language }: HouseRow): Actor => ({
  kind: 'system', id: 'jobs', name: 'Twiza', institution: id, currency, timeZone, rights: new Set(), branches: 'all', channel: 'job', language,
})
