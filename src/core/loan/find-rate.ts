/**
 * Amounts at times, for the search of a rate. A time is so many whole periods, compounded, and a part of a period that
 * bears simple interest (zero where time is a real number of periods). Floating point is used for the rate alone: the
 * amounts are settled before, and the rate found is rounded to 10⁻⁸ by whoever publishes it.
 */
export interface TimedFlows {
  readonly amounts: readonly number[]
  readonly wholes: readonly number[]
  readonly parts: readonly number[]
}

/** Why no single rate discounts the flows to nothing. */
export type NoRate = 'nothing_received' | 'nothing_paid' | 'several_rates' | 'no_rate' | 'beyond_measure'

/** Rates are searched between -99.9999 % and about 3 × 10⁶ % a period. */
const lowest = Math.log(1e-6)
const highest = Math.log(3e4)
const scanSteps = 400
const closeEnough = 1e-15

/** The rate per period at which the flows are worth nothing, by Newton's method kept within a bracket that halves. */
export function findRate(flows: TimedFlows): number | NoRate {
  const changes = signChanges(flows.amounts)
  if (changes === 0) return flows.amounts.some((amount) => amount > 0) ? 'nothing_paid' : 'nothing_received'
  const force = changes === 1 ? solveSingle(flows) : solveScanned(flows)
  return typeof force === 'number' ? Math.expm1(force) : force
}

/** One change of sign leaves exactly one root (Descartes' rule for sums of exponentials): widen around zero until it is inside. */
function solveSingle(flows: TimedFlows): number | NoRate {
  const atZero = worth(flows, 0)
  if (atZero === 0) return 0
  const rising = worth(flows, 1e-3) > atZero
  const towards = atZero < 0 === rising ? 1 : -1
  let near = 0
  for (let far = 0.05; ; far *= 4) {
    const edge = Math.min(Math.max(towards * far, lowest), highest)
    if (worth(flows, edge) < 0 !== atZero < 0) return refine(flows, near, edge)
    if (edge === lowest || edge === highest) return 'beyond_measure'
    near = edge
  }
}

/** Several changes of sign may leave no root or many: look at the whole range, and answer only when there is one. */
function solveScanned(flows: TimedFlows): number | NoRate {
  const step = (highest - lowest) / scanSteps
  const roots: number[] = []
  let left = lowest
  let leftWorth = worth(flows, left)
  for (let n = 1; n <= scanSteps; n += 1) {
    const right = lowest + n * step
    const rightWorth = worth(flows, right)
    if (leftWorth < 0 !== rightWorth < 0) roots.push(refine(flows, left, right))
    left = right
    leftWorth = rightWorth
  }
  if (roots.length > 1) return 'several_rates'
  return roots[0] ?? 'no_rate'
}

function refine(flows: TimedFlows, from: number, to: number): number {
  let [low, high] = from < to ? [from, to] : [to, from]
  const lowNegative = worth(flows, low) < 0
  let force = from
  for (let n = 0; n < 200; n += 1) {
    const value = worth(flows, force)
    if (value === 0) return force
    if (value < 0 === lowNegative) low = force
    else high = force
    const newton = force - value / slope
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - force) <= closeEnough * Math.max(1, Math.abs(next))) return next
    force = next
  }
  return force
}

/** The slope at the last point whose worth was asked for. */
let slope = 0

/** What the flows are worth at the force of interest ln(1 + rate). */
function worth({ amounts, wholes, parts }: TimedFlows, force: number): number {
  const growth = Math.exp(force)
  let sum = 0
  let change = 0
  for (let n = 0; n < amounts.length; n += 1) {
    const whole = wholes[n] ?? 0
    const part = parts[n] ?? 0
    const simple = 1 + part * (growth - 1)
    const value = ((amounts[n] ?? 0) * Math.exp(-force * whole)) / simple
    sum += value
    change -= value * (whole + (part * growth) / simple)
  }
  slope = change
  return sum
}

function signChanges(amounts: readonly number[]): number {
  let changes = 0
  let before = 0
  for (const amount of amounts) {
    if (amount === 0) continue
    if (before !== 0 && amount < 0 !== before < 0) changes += 1
    before = amount
  }
  return changes
}
