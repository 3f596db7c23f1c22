// How an SMS leaves: each provider is one thin adapter.

export interface OutgoingSms { readonly id: string; readonly to: string; readonly text: string }

export type SmsOutcome =
  | { readonly id: string; readonly sent: true; readonly providerId: string | null }
  /** `final`: it will never succeed, as for a number that does not exist. */
  | { readonly id: string; readonly sent: false; readonly error: string; readonly final: boolean }

export interface SmsSender {
  readonly provider: string
  /** Messages handed over at once, at most. */
  readonly batch: number
  /** Answers each message in order; never throws. */
  send(messages: readonly OutgoingSms[]): Promise<SmsOutcome[]>
}

/** Marks every message as sent; for the demonstration, and wherever no provider is configured. */
export const simulatedSender: SmsSender = {
  provider: 'simulated',
  batch: 500,
  send: async (messages) => messages.map(({ id }) => ({ id, sent: true, providerId: null })),
}
