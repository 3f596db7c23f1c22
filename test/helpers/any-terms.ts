import fc from 'fast-check'
import { formatDay, parseDay } from '#core/calendar/day.ts'
import { formatAmount } from '#core/money/amount.ts'
import { roundingModes } from '#core/money/rounding.ts'
import { daysInMonthConventions, daysInYearConventions } from '#core/calendar/day-count.ts'
import { shifts } from '#core/calendar/working-days.ts'
import { parseTerms } from '#core/loan/parse-terms.ts'
import { hasProblems } from '#core/loan/problem.ts'
import { interestMethods, interestPeriods, ratePeriods, units } from '#core/loan/terms-json.ts'
import type { FeeJson, TermsJson } from '#core/loan/terms-json.ts'

const first = parseDay('2019-01-01') ?? 0
const last = parseDay('2029-12-31') ?? 0

export const anyCurrency = fc.constantFrom({ code: 'MAD', decimals: 2 }, { code: 'RWF', decimals: 0 }, { code: 'TND', decimals: 3 })
export const anyDay = fc.integer({ min: first, max: last })

/** A rate with up to four decimals that is usual for its period, zero included. */
const anyRate = fc.tuple(fc.constantFrom(...ratePeriods), fc.integer({ min: 0, max: 10_000 })).map(([per, tenThousandths]) => {
  const scale = { year: 100, month: 10, week: 3, day: 1, term: 30 }[per]
  return { per, rate: ((tenThousandths * scale) / 10_000).toFixed(4) }
})

const anyFee = (decimals: number): fc.Arbitrary<FeeJson> =>
  fc.oneof(
    fc.record({
      name: fc.constant('Fee'),
      percent: fc.constantFrom('0.5', '1', '2.25'),
      of: fc.constantFrom('principal', 'outstanding', 'instalment', 'interest'),
      when: fc.constantFrom('disbursement', 'instalment'),
    }),
    fc.record({ name: fc.constant('Fee'), amount: fc.constant(formatAmount(7n, decimals)), when: fc.constant('instalment' as const) }),
  )

/** Terms of every usual kind that the parser accepts: equal instalments, equal principal, bullet and interest only. */
export const anyTerms: fc.Arbitrary<TermsJson> = fc
  .record({
    currency: anyCurrency,
    principal: fc.oneof(fc.bigInt(1n, 200n), fc.bigInt(1_000n, 10_000_000_00n)),
    on: anyDay,
    rate: anyRate,
    method: fc.constantFrom(...interestMethods),
    period: fc.constantFrom(...interestPeriods),
    daysInMonth: fc.constantFrom(...daysInMonthConventions),
    daysInYear: fc.constantFrom(...daysInYearConventions),
    count: fc.integer({ min: 1, max: 30 }),
    every: fc.integer({ min: 1, max: 4 }),
    unit: fc.constantFrom(...units),
    amortization: fc.constantFrom('equal-instalments', 'equal-instalments', 'equal-principal', 'bullet', 'interest-only'),
    firstAfter: fc.option(fc.integer({ min: 1, max: 70 })),
    grace: fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)),
    tranche: fc.option(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.bigInt(100n, 5_000_000n))),
    shift: fc.constantFrom('none' as const, ...shifts),
    rounding: fc.constantFrom('half-even' as const, ...roundingModes),
    downPayment: fc.option(fc.constantFrom('10', '25', '33.333')),
    withFees: fc.boolean(),
    roundTo: fc.option(fc.constantFrom(1n, 5n, 100n, 1000n)),
  })
  .chain((it) => fc.tuple(fc.constant(it), it.withFees ? fc.array(anyFee(it.currency.decimals), { maxLength: 2 }) : fc.constant([])))
  .map(([it, fees]) => {
    const { code, decimals } = it.currency
    const text = (units: bigint): string => formatAmount(units, decimals)
    const step = it.unit === 'day' ? 1 : it.unit === 'week' ? 7 : 28
    const lastOn = it.on + (it.firstAfter ?? step * it.every) + step * it.every * (it.count - 1) - 8
    const tranche = it.tranche !== null && it.tranche[0] < lastOn - it.on ? it.tranche : undefined
    const grace = {
      principal: Math.min(it.grace[0], it.count - 1),
      interestPayment: Math.min(it.grace[1], it.count - 1),
      interestFree: Math.min(it.grace[2], it.count),
    }
    const start = { on: formatDay(it.on), amount: text(it.principal) }
    const terms = {
      currency: code,
      ...(tranche === undefined
        ? { principal: start.amount, disbursedOn: start.on }
        : { disbursements: [start, { on: formatDay(it.on + tranche[0]), amount: text(tranche[1]) }] }),
      interest: { method: it.method, ...it.rate, period: it.period, daysInMonth: it.daysInMonth, daysInYear: it.daysInYear },
      instalments: {
        count: it.count,
        every: it.every,
        unit: it.unit,
        amortization: it.amortization,
        grace,
        shift: it.shift,
        ...(it.firstAfter === null ? {} : { firstDueOn: formatDay(it.on + it.firstAfter) }),
        ...(it.roundTo === null ? {} : { roundTo: text(it.roundTo) }),
      },
      ...(it.downPayment === null || it.principal < 100n ? {} : { downPayment: { percent: it.downPayment } }),
      ...(fees.length === 0 ? {} : { fees }),
      rounding: it.rounding,
    }
    return terms as TermsJson
  })
  .filter(paysSomethingOut)

/** Of a tiny principal a fee may keep back more than there is, which is refused. */
function paysSomethingOut(terms: TermsJson): boolean {
  const parsed = parseTerms(terms)
  return !hasProblems(parsed) || parsed.problems.some(({ path, code }) => path !== 'fees' || code !== 'too_large')
}
