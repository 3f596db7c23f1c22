// Are two names perhaps one person's? Good enough to warn, never to decide.
import { foldWords } from './fold.ts'
import { soundOf } from './sound.ts'

/**
 * True when every word of the shorter name has a partner in the longer: the same word, the same consonants, or one
 * slip of the pen (two in words of eight letters and more). One word alone is no evidence unless both names are one word.
 */
export function similarNames(one: string, other: string): boolean {
  const [shorter, longer] = [foldWords(one), foldWords(other)].toSorted((a, b) => a.length - b.length) as [string[], string[]]
  if (shorter.length === 0 || (shorter.length === 1 && longer.length > 1)) return false
  // Words that agree to the letter go first, lest a near one takes their partner.
  const free = longer.filter((word) => !shorter.includes(word))
  return shorter.filter((word) => !longer.includes(word)).every((word) => {
    const partner = free.findIndex((candidate) => similarWords(word, candidate))
    if (partner < 0) return false
    free.splice(partner, 1)
    return true
  })
}

function similarWords(one: string, other: string): boolean {
  if (one === other) return true
  const sound = soundOf(one)
  if (sound !== undefined && sound.length > 2 && sound === soundOf(other)) return true
  const length = Math.min(one.length, other.length)
  return length >= 4 && slips(one, other) <= (length >= 8 ? 2 : 1)
}

/** Letters to add, drop, change or swap with a neighbour so that one word becomes the other (optimal string alignment). */
export function slips(one: string, other: string): number {
  const [a, b] = [[...one], [...other]]
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(before, j - 2) + 1 : Infinity
      row.push(Math.min(changed, swapped, at(last, j) + 1, at(row, j - 1) + 1))
    }
    [before, last] = [last, row]
  }
  return at(last, b.length)
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity
