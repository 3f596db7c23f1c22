// Africa's Talking: a form in, plain text out, always 200. All inputs of a session come joined by "*" each time; the plus
// of the number arrives as a blank where the gateway does not encode it.
import type { RawAnswer } from '#platform/route.ts'
import type { Screen, UssdTurn } from './turn.ts'

export const GATEWAY = 'africastalking'

type Form = Readonly<Record<string, string>>

/** Undefined where a field without which nothing can be answered is missing. */
export function readTurn(form: Form): UssdTurn | undefined {
  const { sessionId, serviceCode, phoneNumber, networkCode, text } = form
  if (!isToken(sessionId) || !serviceCode || !phoneNumber || text === undefined || text.length > 2_000) return undefined
  return {
    gateway: GATEWAY, sessionId, phone: phoneNumber.trim(), network: networkCode?.slice(0, 20) || undefined, serviceCode: serviceCode.trim().slice(0, 40),
    inputs: text.trim() === '' ? [] : text.trim().split('*'),
  }
}

const isToken = (text: string | undefined): text is string => text !== undefined && /^[\x21-\x7e]{1,200}$/.test(text)

export const writeScreen = ({ text, end }: Screen): RawAnswer => ({ status: 200, type: 'text/plain; charset=utf-8', body: `${end ? 'END' : 'CON'} ${text}` })

export interface SessionEnd { readonly sessionId: string; readonly phone: string; readonly outcome: 'success' | 'incomplete' | 'failed' }

/** The notification after a session; its `input` and `lastAppResponse` are not looked at, since they hold what was typed. */
export function readEnd({ sessionId, phoneNumber, status }: Form): SessionEnd | undefined {
  const outcome = ({ Success: 'success', Incomplete: 'incomplete', Failed: 'failed' } as const)[status ?? '']
  return isToken(sessionId) && phoneNumber && outcome ? { sessionId, phone: phoneNumber.trim(), outcome } : undefined
}
