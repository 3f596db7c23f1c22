// A telephone that speaks to the server without a port, as Africa's Talking does: all that was typed, joined by "*".
import type { FastifyInstance } from 'fastify'
import { issuePhoneCode } from '#institution/phone-access/door.ts'
import type { Actor } from '#platform/actor.ts'
import { newId } from '#platform/ids.ts'
import { phoneKeyOf } from '#platform/phone.ts'
import type { Services } from '#platform/services.ts'
import { done } from './lending.ts'

export interface Mobile {
  /** A new session; answers the first screen, `CON ` or `END ` before it. */
  dial(): Promise<string>
  type(input: string): Promise<string>
  /** The last hop once more, as from a gateway that heard no answer. */
  again(): Promise<string>
  /** Several inputs; answers the last screen. */
  walk(...inputs: readonly string[]): Promise<string>
  readonly sessionId: string
}

export const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

export function mobileOf(app: FastifyInstance, phone: string, code: string): Mobile {
  let sessionId = ''
  let typed: string[] = []
  const hop = async (): Promise<string> => {
    const form = new URLSearchParams({ sessionId, serviceCode: code, phoneNumber: phone, networkCode: '63510', text: typed.join('*') })
    const answer = await app.inject({ method: 'POST', url: '/channels/ussd/africastalking', headers: FORM, payload: form.toString() })
    if (answer.statusCode !== 200 || !/^(CON|END) /.test(answer.body)) throw new Error(`not a screen: ${answer.statusCode} ${answer.body}`)
    return answer.body
  }
  const type = (input: string): Promise<string> => {
    typed = [...typed, input]
    return hop()
  }
  return {
    dial: () => {
      sessionId = `ATUid_${newId()}`
      typed = []
      return hop()
    },
    type, again: hop,
    walk: async (...inputs) => {
      let screen = ''
      for (const input of inputs) screen = await type(input)
      return screen
    },
    get sessionId() { return sessionId },
  }
}

/** Makes the institution reachable by a code, and the client by her number. */
export async function connect({ db, secret }: Pick<Services, 'db' | 'secret'>, institution: string, client: string, phone: string, code: string): Promise<void> {
  const key = phoneKeyOf(secret, phone)
  await db.transact({ institution }, async (tx) => {
    await tx.run('update institution set ussd_code = $2 where institution_id = $1', [institution, code])
    await tx.run('update client set phone = $3, phone_key = $4 where institution_id = $1 and client_id = $2', [institution, client, phone, key])
    await tx.run(
      `insert into phone_directory (institution_id, client_id, phone_key) values ($1, $2, $3)
       on conflict (institution_id, client_id) do update set phone_key = excluded.phone_key`, [institution, client, key])
  })
}

/** A PIN that is hard enough. */
export const PIN = '739154'

/** With a code of the branch, through the menus, as a client does it the first time. */
export async function choosePin(services: Services, branch: Actor, client: string, mobile: Mobile, pin = PIN): Promise<string> {
  const { code } = done(await issuePhoneCode(services, branch, newId(), client))
  await mobile.dial()
  return mobile.walk('4', '2', code, pin, pin)
}
