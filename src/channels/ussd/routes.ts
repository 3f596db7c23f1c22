import { languageFor } from '#contract/words/language.ts'
import { parsePhone, phoneKeyOf } from '#platform/phone.ts'
import { rawRoute, type RawAsked, type RawAnswer, type RawRoute } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { isFromGateway } from '../gateway-key.ts'
import { GATEWAY, readEnd, readTurn, writeScreen } from './africastalking.ts'
import { answerTurn, lastWords } from './answer-turn.ts'
import { noteOutcome } from './session-store.ts'

/** Gateways end a session that is not answered with 200, so trouble too is told in words. What was typed is never logged. */
export function routes(services: Services): RawRoute[] {
  return [
    rawRoute({
      method: 'POST', path: '/channels/ussd/africastalking', tag: 'channels',
      summary: 'Answers one hop of a USSD session of Africa’s Talking: a form in, `CON ` or `END ` and a screen out.',
      answer: (asked) => answerHop(services, asked),
    }),
    rawRoute({
      method: 'POST', path: '/channels/ussd/africastalking/ended', tag: 'channels',
      summary: 'Takes Africa’s Talking’s notification that a USSD session is over, as a form.',
      answer: (asked) => noteEnd(services, asked),
    }),
  ]
}

async function answerHop({ config, log, ...services }: Services, { form, query }: RawAsked): Promise<RawAnswer> {
  const language = languageFor(undefined)
  if (!isFromGateway(config, query['key'])) {
    log.warn('a USSD hop came without the key of the gateway')
    return writeScreen(lastWords(language, { say: 'unknownCode' }))
  }
  const turn = readTurn(form)
  if (!turn) return writeScreen(lastWords(language, { say: 'badTurn' }))
  try {
    return writeScreen(await answerTurn(services, turn))
  } catch (error) {
    log.error({ err: error }, 'a USSD hop failed')
    return writeScreen(lastWords(language, { say: 'trouble' }))
  }
}

async function noteEnd({ config, db, secret }: Services, { form, query }: RawAsked): Promise<RawAnswer> {
  const answer = (status: number, body: string): RawAnswer => ({ status, type: 'text/plain; charset=utf-8', body })
  if (!isFromGateway(config, query['key'])) return answer(403, 'The key of the address is not right.')
  const end = readEnd(form)
  const phone = end && parsePhone(end.phone, 'RW')
  if (!end || !phone) return answer(400, 'The notification has sessionId, phoneNumber and status (Success, Incomplete or Failed).')
  const key = { phoneKey: phoneKeyOf(secret, phone), gateway: GATEWAY, sessionId: end.sessionId }
  await db.transact({ phone: key.phoneKey }, (tx) => noteOutcome(tx, key, end.outcome))
  return answer(200, 'OK')
}
