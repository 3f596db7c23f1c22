/**
 * Amounts at times, for the search of a rate. A time is so many periods, compounded, and where given a part of a period
 * before them that bears simple interest. Floating point is used for the rate alone: the amounts are settled before, and
 * the rate found is rounded to 10⁻⁸ by whoever publishes it.
 */
export interface TimedFlows {
  readonly amounts: readonly number[]
  readonly periods: readonly number[]
  readonly parts: readonly number[] | undefined
  /** Whether the periods are whole numbers from zero on, so that discounting is repeated multiplication. */
  readonly stepwise: boolean
}

/** Amounts in minor units as the search weighs them; nothing but a rate comes of them. */
export function magnitudes(units: readonly bigint[]): number[] {
  const found: number[] = []
  for (const one of units) found.push(Number(one))
  return found
}

/** Why no single rate discounts the flows to nothing. */
export type NoRate = 'nothing_received' | 'nothing_paid' | 'several_rates' | 'no_rate' | 'beyond_measure'

/** Rates are searched between -99.9999 % and about 3 × 10⁶ % a period. */
const lowest = Math.log(1e-6)
const highest = Math.log(3e4)
const scanSteps = 400
/** A Newton step this small leaves an error of about its square; a halving one must be as small as the error allowed. */
const smallStep = 1e-7
const smallHalving = 1e-14
const mostSteps = 200

/**
 * The rate per period at which the flows are worth nothing. Newton's steps are kept within a bracket that only shrinks,
 * so that the search neither leaves nor misses the root; `guess` is where it starts.
 */
export function findRate(flows: TimedFlows, guess = 0): number | NoRate {
  const changes = signChanges(flows.amounts)
  if (changes === 0) return flows.amounts.some((amount) => amount > 0) ? 'nothing_paid' : 'nothing_received'
  const force = changes === 1 ? solveSingle(flows, Math.log1p(guess)) : solveScanned(flows)
  return typeof force === 'number' ? Math.expm1(force) : force
}

/** One change of sign leaves exactly one root (Descartes' rule for sums of exponentials), below zero worth on its left for a loan. */
function solveSingle(flows: TimedFlows, guess: number): number | NoRate {
  const force = refine(flows, lowest, highest, (flows.amounts.find((amount) => amount !== 0) ?? 0) > 0, guess)
  return force - lowest < 1e-6 || highest - force < 1e-6 ? 'beyond_measure' : force
}

/**
 * Several changes of sign may leave no root or many: look at the whole range. Savings that return with the last
 * instalment nearly always leave a second root close to -100 %, which is no price: who pays as much as she receives or
 * more pays a rate of zero or above, so among many the answer is that one, if there is but one.
 */
function solveScanned(flows: TimedFlows): number | NoRate {
  const step = (highest - lowest) / scanSteps
  const roots: number[] = []
  let leftNegative = worth(flows, lowest) < 0
  for (let n = 1; n <= scanSteps; n += 1) {
    const right = lowest + n * step
    const rightNegative = worth(flows, right) < 0
    if (leftNegative !== rightNegative) roots.push(refine(flows, right - step, right, leftNegative, right - step / 2))
    leftNegative = rightNegative
  }
  if (roots.length < 2) return roots[0] ?? 'no_rate'
  const gain = worth(flows, 0)
  const [above, other] = gain > 0 ? [] : roots.filter((force) => force > smallStep)
  if (gain === 0 && above === undefined) return 0
  return above === undefined || other !== undefined ? 'several_rates' : above
}

/** The root between `from` and `to`, given on which side the worth is negative. */
function refine(flows: TimedFlows, from: number, to: number, lowNegative: boolean, guess: number): number {
  let [low, high] = [from, to]
  let force = guess
  for (let n = 0; n < mostSteps; n += 1) {
    const value = worth(flows, force)
    if (value === 0) return force
    if (value < 0 === lowNegative) low = force
    else high = force
    const newton = force - value / slope
    const inside = newton > low && newton < high
    const next = inside ? newton : (low + high) / 2
    if (Math.abs(next - force) <= (inside ? smallStep : smallHalving)) return next
    force = next
  }
  return force
}

/** The slope at the last point whose worth was asked for. */
let slope = 0

/** What the flows are worth at the force of interest ln(1 + rate). */
function worth(flows: TimedFlows, force: number): number {
  if (flows.stepwise) return worthStepwise(flows, force)
  const { amounts, periods, parts } = flows
  const growth = Math.exp(force)
  let sum = 0
  let change = 0
  for (let n = 0; n < amounts.length; n += 1) {
    const period = periods[n] ?? 0
    const part = parts?.[n] ?? 0
    const simple = 1 + part * (growth - 1)
    const value = ((amounts[n] ?? 0) * Math.exp(-force * period)) / simple
    sum += value
    change -= value * (period + (part * growth) / simple)
  }
  slope = change
  return sum
}

function worthStepwise({ amounts, periods }: TimedFlows, force: number): number {
  const step = Math.exp(-force)
  let discount = 1
  let at = 0
  let sum = 0
  let change = 0
  for (let n = 0; n < amounts.length; n += 1) {
    const period = periods[n] ?? 0
    for (; at < period; at += 1) discount *= step
    const value = (amounts[n] ?? 0) * discount
    sum += value
    change -= value * period
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
