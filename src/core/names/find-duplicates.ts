// Who of those already here may be the person who is being registered?
import { similarNames } from './similar.ts'

export interface Person {
  readonly name: string
  readonly arabicName?: string | undefined
  readonly sex: string
  readonly bornOn?: string | undefined
  /** E.164. */
  readonly phones: readonly string[]
  /** Kind and folded number. */
  readonly identity?: string | undefined
}

export type DuplicateSign = 'identity' | 'phone' | 'name'

export interface Suspect<P extends Person> { readonly person: P; readonly signs: readonly DuplicateSign[] }

/**
 * Those who share the identity document, a telephone, or a similar name with the same sex and year of birth (or an unknown
 * one), the strongest signs first. The same identity document is proof; the others are for a person to judge.
 */
export function findDuplicates<P extends Person>(newcomer: Person, known: readonly P[]): Suspect<P>[] {
  return known
    .map((person) => ({ person, signs: signsBetween(newcomer, person) }))
    .filter(({ signs }) => signs.length > 0)
    .toSorted((a, b) => weight(b.signs) - weight(a.signs))
}

function signsBetween(one: Person, other: Person): DuplicateSign[] {
  const signs: DuplicateSign[] = []
  if (one.identity !== undefined && one.identity === other.identity) signs.push('identity')
  if (one.phones.some((phone) => other.phones.includes(phone))) signs.push('phone')
  if (one.sex === other.sex && sameYear(one.bornOn, other.bornOn) && sameName(one, other)) signs.push('name')
  return signs
}

const sameYear = (one?: string, other?: string): boolean =>
  one === undefined || other === undefined || one.slice(0, 4) === other.slice(0, 4)

function sameName(one: Person, other: Person): boolean {
  const scripts = (person: Person): string[] => [person.name, person.arabicName ?? ''].filter((name) => name !== '')
  return scripts(one).some((name) => scripts(other).some((candidate) => similarNames(name, candidate)))
}

const WEIGHTS: Readonly<Record<DuplicateSign, number>> = { identity: 4, phone: 2, name: 1 }
const weight = (signs: readonly DuplicateSign[]): number => signs.reduce((sum, sign) => sum + WEIGHTS[sign], 0)
