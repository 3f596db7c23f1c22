// A message that a command or a job writes in its own transaction; it leaves when that is committed.
import type { Language } from '#contract/words/language.ts'
import type { Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { insertMessages } from './store.ts'

export interface Recipient { readonly name: string; readonly phone: string }

/** To people who are no clients. Answers the names of those who can be reached: numbers with the country’s code. */
export async function queueMessages(tx: Tx, institution: string, to: readonly Recipient[], message: { purpose: string; language: Language; body: string }): Promise<string[]> {
  const reached = to.map(({ name, phone }) => ({ name, phone: phone.replaceAll(/[\s().-]/g, '') })).filter(({ phone }) => /^\+[1-9]\d{7,14}$/.test(phone))
  const once = reached.filter(({ phone }, n) => reached.findIndex((other) => other.phone === phone) === n)
  await insertMessages(tx, institution, once.map(({ phone }) => ({ id: newId(), to: phone, ...message })))
  return once.map(({ name }) => name)
}
