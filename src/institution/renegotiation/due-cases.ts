// What time alone brings: offers that expire, and contracts that are amended when the cooling-off period has passed.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { systemOf, takeInHand, writeSteps, type CaseInHand, type DecidedStep, type Rooms } from './act-on-case.ts'
import { amendContract } from './amend-contract.ts'
import { caseFile } from './case-file.ts'
import { casesDue, consentOf, offersOf } from './store.ts'

interface Move {
  readonly what: 'expiry' | 'amendment'
  readonly step: (inHand: CaseInHand) => Promise<DecidedStep | Refusal | undefined>
  /** What to write, in a transaction of its own, where the step was refused. */
  readonly otherwise?: (refused: Refusal) => DecidedStep
}

/** One pass for one institution; each case in its own transaction, so that one that fails stops no other. Answers how many moved. */
async function passOver(rooms: Rooms, actor: Actor, move: Move): Promise<number> {
  const today = rooms.clock.today(actor.timeZone)
  const due = await rooms.db.transact({ institution: actor.institution }, (tx) => casesDue(tx, actor.institution, move.what, today))
  let moved = 0
  for (const { case_id } of due) {
    const done = await moveOne(rooms, systemOf(actor), case_id, today, move.step)
    if (done === true) moved += 1
    else if (isRefusal(done) && move.otherwise) await moveOne(rooms, systemOf(actor), case_id, today, async () => move.otherwise?.(done))
  }
  return moved
}

const moveOne = (rooms: Rooms, system: Actor, id: string, today: string, decide: Move['step']): Promise<boolean | Refusal> =>
  rooms.db.transact({ institution: system.institution }, async (tx) => {
    const inHand = await takeInHand(tx, system, id, today)
    if (isRefusal(inHand)) return inHand
    const step = await decide(inHand)
    if (step === undefined || isRefusal(step)) return step ?? false
    await writeSteps(inHand, step.act ?? 'amend', [step])
    return true
  })

/** Offers whose days have passed without an answer. */
export const expireOffers = (rooms: Rooms, actor: Actor): Promise<number> =>
  passOver(rooms, actor, {
    what: 'expiry',
    step: async ({ record, today }) => {
      if (record.state !== 'offered' || record.offers_expire_on === null || record.offers_expire_on >= today) return undefined
      return { act: 'expire', change: { presented: [] } }
    },
  })

/** Accepted offers whose cooling-off period has passed. A loan that can no longer be amended sends its case back to the officer. */
export const applyDueAmendments = (rooms: Rooms, actor: Actor): Promise<number> =>
  passOver(rooms, actor, {
    what: 'amendment',
    step: async (inHand) => {
      const { tx, record, today } = inHand
      if (record.state !== 'cooling-off' || record.amends_on === null || record.amends_on > today) return undefined
      const offer = (await offersOf(tx, actor.institution, record.case_id)).find(({ offer_id }) => offer_id === record.accepted_offer_id)
      const consent = offer && (await consentOf(tx, actor.institution, record.case_id, offer.offer_id))
      if (!offer || !consent) throw new Error('an accepted case keeps its offer and its consent')
      const file = await caseFile(inHand)
      if (isRefusal(file)) return file
      const amended = await amendContract(inHand, file, offer, { on: consent.given_on, how: consent.how })
      return isRefusal(amended) ? amended : { act: 'amend', content: amended.content, change: { event_id: amended.event } }
    },
    otherwise: (refused) => ({ act: 'cannot-amend', content: { refused }, change: { accepted_offer_id: null, amends_on: null, presented: [] } }),
  })

/** What the clock brings to cases, each once over an institution: `amend` and `expire`. */
export const casesByTime = { amend: applyDueAmendments, expire: expireOffers } as const
