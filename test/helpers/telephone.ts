import { expect } from 'vitest'
import { fitsScreen } from '#contract/words/text-length.ts'
import { newId } from '#platform/ids.ts'

/** A telephone that dials the real endpoint, hop by hop, as the gateway does. */
export interface Telephone {
  /** Begins a session; answers the first screen. */
  dial(): Promise<string>
  /** Types one answer; answers the next screen. */
  type(typed: string): Promise<string>
  /** Reads on to the last page of what is shown, and answers all of it. */
  readOn(): Promise<string>
  /** The last screen, without CON or END. */
  readonly screen: string
  readonly ended: boolean
}

export function telephone(address: string, phone: string, serviceCode: string): Telephone {
  let session = ''
  let typed: string[] = []
  let [ended, screen] = [true, '']
  const hop = async (): Promise<string> => {
    const form = new URLSearchParams({ sessionId: session, serviceCode, phoneNumber: phone, networkCode: '60401', text: typed.join('*') })
    const response = await fetch(`${address}/channels/ussd/africastalking`, { method: 'POST', body: form })
    const body = await response.text()
    expect(response.status, body).toBe(200)
    expect(body).toMatch(/^(CON|END) /)
    ended = body.startsWith('END')
    screen = body.slice(4)
    expect(fitsScreen(screen), screen).toBe(true)
    return screen
  }
  return {
    get screen() { return screen },
    get ended() { return ended },
    dial: () => { [session, typed] = [newId(), []]; return hop() },
    type: (text) => { typed.push(text); return hop() },
    readOn: async () => {
      const read = [screen]
      while (/^9 /m.test(screen)) { typed.push('9'); read.push(await hop()) }
      return read.join('\n')
    },
  }
}
