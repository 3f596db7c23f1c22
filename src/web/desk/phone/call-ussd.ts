// Speaks to the very endpoint that gateways speak to, as Africa's Talking does: a form, all inputs joined by "*".

export interface UssdScreen { readonly text: string; readonly end: boolean }

export interface UssdHop { readonly sessionId: string; readonly serviceCode: string; readonly phoneNumber: string; readonly inputs: readonly string[] }

/** Undefined where the service did not answer. */
export async function callUssd({ sessionId, serviceCode, phoneNumber, inputs }: UssdHop): Promise<UssdScreen | undefined> {
  const body = new URLSearchParams({ sessionId, serviceCode, phoneNumber, networkCode: '99999', text: inputs.join('*') })
  try {
    const response = await fetch('/channels/ussd/africastalking', { method: 'POST', body })
    const [, kind, text] = /^(CON|END) ([^]*)$/.exec(await response.text()) ?? []
    return response.ok && text !== undefined ? { text, end: kind === 'END' } : undefined
  } catch {
    return undefined
  }
}
