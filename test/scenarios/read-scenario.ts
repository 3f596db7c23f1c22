// A scenario is plain text that an accountant can check: one step a line with its date, what is done, and after `->` what
// comes of it; indented below it every entry that it puts in the journal, accounts with debits positive.
//
//   2026-02-05  repay L1 1180.00 key R1   -> interest 180.00 principal 1000.00
//       repayment 2026-02-05: 1010 1180.00, 1210 -1000.00, 1230 -180.00

export interface Step {
  readonly line: number
  readonly on: string
  readonly verb: string
  readonly words: readonly string[]
  readonly expected: string | undefined
  readonly entries: readonly string[]
}

export function readScenario(text: string): Step[] {
  const steps: (Step & { entries: string[] })[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/(^|\s)#.*$/, '').trimEnd()
    if (line.trim() === '') continue
    if (/^\s/.test(line)) {
      const step = steps.at(-1)
      if (step === undefined) throw new Error(`line ${index + 1}: an entry stands before any step`)
      step.entries.push(line.trim())
      continue
    }
    const match = /^(\d{4}-\d\d-\d\d)\s+(\S+)\s*(.*?)(?:\s*->\s*(.*))?$/.exec(line)
    if (!match) throw new Error(`line ${index + 1} is not a step: ${line}`)
    const [, on = '', verb = '', rest = '', expected] = match
    steps.push({ line: index + 1, on, verb, words: rest.split(/[\s,]+/).filter((word) => word !== ''), expected, entries: [] })
  }
  return steps
}
