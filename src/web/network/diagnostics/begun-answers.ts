// What was typed of an answer before it was kept: it outlives a reload and an empty battery, under its owner's name.
const PREFIX = 'twiza.begun.'
const NOTE = 'twiza.keeps'

interface Named { readonly owner: string; readonly assessment: string; readonly criterion: string }

const nameOf = ({ owner, assessment, criterion }: Named): string => `${PREFIX}${owner} ${assessment} ${criterion}`

export function readBegun<Values>(of: Named): Values | undefined {
  try {
    return JSON.parse(localStorage.getItem(nameOf(of)) ?? 'null') as Values | null ?? undefined
  } catch {
    return undefined
  }
}

export function keepBegun(of: Named, values: unknown): void {
  try {
    localStorage.setItem(nameOf(of), JSON.stringify(values))
    noteKept()
  } catch {
    // A full storage keeps nothing; the form itself still holds what was typed.
  }
}

export const forgetBegun = (of: Named): void => localStorage.removeItem(nameOf(of))

const namesOf = (user: string): string[] => Object.keys(localStorage).filter((name) => name.startsWith(`${PREFIX}${user} `))

/** How many are begun, by the assessment. */
export const countBegun = (user: string): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(namesOf(user), (name) => name.slice(PREFIX.length).split(' ')[2] ?? '')].map(([assessment, names]) => [assessment, names.length]))

export function forgetAllBegun(user: string): void {
  for (const name of namesOf(user)) localStorage.removeItem(name)
}

/** Something is kept on this device, so that signing out looks. */
export function noteKept(): void {
  try {
    localStorage.setItem(NOTE, 'yes')
  } catch {
    // Then nothing else is kept either.
  }
}

export const keepsSomething = (): boolean => localStorage.getItem(NOTE) !== null
