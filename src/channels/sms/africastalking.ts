// Africa's Talking: one form a message to `/version1/messaging`. Its 201 may still say that nothing was sent.
import * as z from 'zod'
import type { AfricasTalking } from '#platform/config.ts'
import type { OutgoingSms, SmsOutcome, SmsSender } from './sender.ts'

const TIMEOUT_MS = 10_000
const BATCH = 20
/** Processed, sent, queued. */
const TAKEN = new Set([100, 101, 102])
/** The number is invalid, of a kind that takes no SMS, opted out, or refuses to be disturbed. */
const NEVER = new Set([403, 404, 406, 409])

const answerShape = z.object({
  SMSMessageData: z.object({
    Message: z.string().default(''),
    Recipients: z.array(z.object({ statusCode: z.number(), status: z.string().default(''), messageId: z.string().optional() })).default([]),
  }),
})

export function africasTalkingSender(account: AfricasTalking, send: typeof fetch = fetch): SmsSender {
  return { provider: 'africastalking', batch: BATCH, send: (messages) => Promise.all(messages.map((message) => sendOne(account, send, message))) }
}

async function sendOne(account: AfricasTalking, send: typeof fetch, { id, to, text }: OutgoingSms): Promise<SmsOutcome> {
  const form = new URLSearchParams({ username: account.username, to, message: text, bulkSMSMode: '1', enqueue: '1' })
  if (account.sender !== undefined) form.set('from', account.sender)
  const failed = (error: string, final = false): SmsOutcome => ({ id, sent: false, error: error.slice(0, 200), final })
  try {
    const response = await send(account.url, {
      method: 'POST', body: form, headers: { apikey: account.apiKey, accept: 'application/json' }, signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const body = await response.text()
    if (!response.ok) return failed(`${response.status} ${body}`.trim())
    return read(body, id, failed)
  } catch (error) {
    return failed(error instanceof Error ? `${error.name}: ${error.message}` : 'unreachable')
  }
}

function read(body: string, id: string, failed: (error: string, final?: boolean) => SmsOutcome): SmsOutcome {
  const parsed = answerShape.safeParse(asJson(body))
  if (!parsed.success) return failed('the answer is not understood')
  const { Message, Recipients } = parsed.data.SMSMessageData
  const [recipient] = Recipients
  if (!recipient) return failed(Message || 'no recipient')
  if (TAKEN.has(recipient.statusCode)) return { id, sent: true, providerId: recipient.messageId && recipient.messageId !== 'None' ? recipient.messageId : null }
  return failed(`${recipient.statusCode} ${recipient.status}`, NEVER.has(recipient.statusCode))
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
