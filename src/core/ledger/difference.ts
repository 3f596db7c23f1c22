// What must be posted so that the books say what the facts now say. Entries are never edited: an entry that no longer
// holds is reversed, the right one is posted beside it.

export interface Line {
  readonly account: string
  /** Minor units; exactly one of the two is above zero. */
  readonly debit: bigint
  readonly credit: bigint
}

/** Signed sums by account (debit positive, credit negative), without the zeros: what a set of lines does to the books. */
export function netByAccount(lines: readonly Line[]): Map<string, bigint> {
  const net = new Map<string, bigint>()
  for (const line of lines) net.set(line.account, (net.get(line.account) ?? 0n) + line.debit - line.credit)
  for (const [account, amount] of net) if (amount === 0n) net.delete(account)
  return net
}

export function sameEffect(a: readonly Line[], b: readonly Line[]): boolean {
  const [left, right] = [netByAccount(a), netByAccount(b)]
  return left.size === right.size && [...left].every(([account, amount]) => right.get(account) === amount)
}

/** The entry that takes another back: each line on the other side. */
export const reversed = (lines: readonly Line[]): Line[] =>
  lines.map((line) => ({ account: line.account, debit: line.credit, credit: line.debit }))

/** True when debits equal credits, each line says something, and none says it on both sides. */
export function balances(lines: readonly Line[]): boolean {
  return lines.length >= 2
    && lines.every((line) => line.debit >= 0n && line.credit >= 0n && (line.debit === 0n) !== (line.credit === 0n))
    && lines.reduce((sum, line) => sum + line.debit - line.credit, 0n) === 0n
}
