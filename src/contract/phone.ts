// A client's access by telephone, and the telephone for practice.
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { id, idParams, instant, reasonBody } from './shapes.ts'

const tag = 'phone'

export const phoneAccessShape = z.strictObject({
  /** Nothing yet; a code of the branch waits; a PIN is set; locked after wrong tries. */
  state: z.enum(['none', 'code', 'set', 'locked']),
  phone: z.string().optional(),
  codeUntil: instant.optional(), codeIssuedAt: instant.optional(),
  pinSetAt: instant.optional(), lockedAt: instant.optional(), lastUsedAt: instant.optional(),
})
export type PhoneAccess = z.infer<typeof phoneAccessShape>

export const getPhoneAccess = endpoint({
  name: 'getPhoneAccess', tag, method: 'GET', path: '/api/clients/:id/phone', access: 'clients.see',
  summary: 'Tells how a client’s access by telephone stands; never a PIN or a code.',
  params: idParams, answer: phoneAccessShape,
})

export const issuedCodeShape = z.strictObject({ code: z.string().regex(/^\d{6}$/), until: instant })
export type IssuedCode = z.infer<typeof issuedCodeShape>

export const issuePhoneCode = endpoint({
  name: 'issuePhoneCode', tag, method: 'POST', path: '/api/clients/:id/phone/code', access: 'phone.code', command: true,
  summary: 'Issues a code of six digits, valid for 48 hours, with which the client chooses her PIN; a PIN she had no longer counts.',
  params: idParams, body: z.strictObject({}), answer: issuedCodeShape,
})

export const stopPhoneAccess = endpoint({
  name: 'stopPhoneAccess', tag, method: 'POST', path: '/api/clients/:id/phone/stop', access: 'phone.code', command: true,
  summary: 'Stops a client’s access by telephone until a new code is issued, for a telephone that is lost.',
  params: idParams, body: reasonBody, answer: z.strictObject({ id }),
})

export const getPractice = endpoint({
  name: 'getPractice', tag, method: 'GET', path: '/api/phone/practice', access: 'phone.practise',
  summary: 'Tells whether the drawn telephone may be used here, and the code to dial.',
  answer: z.strictObject({ open: z.boolean(), code: z.string().optional(), institution: z.string() }),
})

export const phoneEndpoints = [getPhoneAccess, issuePhoneCode, stopPhoneAccess, getPractice] as const
