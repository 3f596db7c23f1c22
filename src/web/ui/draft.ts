const PREFIX = 'twiza.draft.'

/** What was typed in a form that was left before it was sent. Kept until the browser's tab is closed. */
export function readDraft<Values>(name: string): Partial<Values> | undefined {
  try {
    const text = sessionStorage.getItem(PREFIX + name)
    return text === null ? undefined : (JSON.parse(text) as Partial<Values>)
  } catch {
    return undefined
  }
}

export function keepDraft(name: string, values: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(values))
  } catch {
    // A full storage keeps no drafts; the form itself still holds what was typed.
  }
}

export function forgetDraft(name: string): void {
  sessionStorage.removeItem(PREFIX + name)
}

/** On signing out nothing that was typed stays for the next person at this desk. */
export function forgetAllDrafts(): void {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name)
}
