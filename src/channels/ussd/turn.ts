/** One hop of a session, whatever gateway it came through. */
export interface UssdTurn {
  readonly gateway: string
  readonly sessionId: string
  /** As the gateway wrote it. */
  readonly phone: string
  readonly network: string | undefined
  readonly serviceCode: string
  /** All that was typed in this session so far, in order; empty on the first hop. Holds the PIN: never kept, never logged. */
  readonly inputs: readonly string[]
}

export interface Screen { readonly text: string; readonly end: boolean }
