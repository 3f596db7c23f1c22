// Messages to clients as the outbox keeps them, and what became of each.
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { id, idParams, instant, isoDate, language, listQuery, page } from './shapes.ts'

const tag = 'messages'

export const messageStates = ['waiting', 'sent', 'failed'] as const
export const deliveries = ['on-its-way', 'delivered', 'undelivered'] as const

export const messageShape = z.strictObject({
  id, recordedAt: instant, medium: z.string(), recipient: z.string(),
  client: id.optional(), clientName: z.string().optional(),
  purpose: z.string(), language: z.string(), body: z.string(),
  /** How many messages it is paid for. */
  segments: z.number().int(),
  state: z.enum(messageStates), tries: z.number().int(),
  nextTryAt: instant.optional(), sentAt: instant.optional(), provider: z.string().optional(),
  delivery: z.enum(deliveries).optional(), deliveredAt: instant.optional(),
  error: z.string().optional(),
})
export type MessageJson = z.infer<typeof messageShape>

export const listMessagesQuery = listQuery.extend({
  state: z.enum(messageStates).optional(),
  medium: z.enum(['sms', 'email', 'webhook']).optional(),
  language: language.optional(),
  purpose: z.string().regex(/^[a-z-]{1,60}$/i).optional(),
  recipient: z.string().regex(/^\+?\d{4,20}$/).optional(),
  from: isoDate.optional(), to: isoDate.optional(),
})
export type ListMessagesQuery = z.infer<typeof listMessagesQuery>

export const listMessages = endpoint({
  name: 'listMessages', tag, method: 'GET', path: '/api/messages', access: 'messages.see',
  summary: 'Lists messages of the outbox with filters, the newest first; searches in recipients, clients’ names and texts.',
  query: listMessagesQuery, answer: page(messageShape),
})

export const summariseMessages = endpoint({
  name: 'summariseMessages', tag, method: 'GET', path: '/api/messages/summary', access: 'messages.see',
  summary: 'Counts messages that wait and that failed.',
  answer: z.strictObject({ waiting: z.number().int(), failed: z.number().int() }),
})

export const retryMessage = endpoint({
  name: 'retryMessage', tag, method: 'POST', path: '/api/messages/:id/retry', access: 'messages.send', command: true,
  summary: 'Puts a failed message back in the queue.',
  params: idParams, body: z.strictObject({}), answer: z.strictObject({ id }),
})

export const messageEndpoints = [listMessages, summariseMessages, retryMessage] as const
