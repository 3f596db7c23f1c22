import type { Amounts } from './events.ts'

/** The five parts of what a client owes. */
export const parts = ['principal', 'interest', 'fees', 'penalties', 'tax'] as const
export type Part = (typeof parts)[number]

export const nothing: Amounts = { principal: 0n, interest: 0n, fees: 0n, penalties: 0n, tax: 0n }

export function plus(a: Amounts, b: Amounts): Amounts {
  if (b === nothing) return a
  if (a === nothing) return b
  return {
    principal: a.principal + b.principal,
    interest: a.interest + b.interest,
    fees: a.fees + b.fees,
    penalties: a.penalties + b.penalties,
    tax: a.tax + b.tax,
  }
}

export function minus(a: Amounts, b: Amounts): Amounts {
  if (b === nothing) return a
  return {
    principal: a.principal - b.principal,
    interest: a.interest - b.interest,
    fees: a.fees - b.fees,
    penalties: a.penalties - b.penalties,
    tax: a.tax - b.tax,
  }
}

export function sumOf(amounts: Amounts): bigint {
  if (amounts === nothing) return 0n
  const { principal, interest, fees, penalties, tax } = amounts
  const loan = principal + interest
  return fees === 0n && penalties === 0n && tax === 0n ? loan : loan + fees + penalties + tax
}

export function sameAmounts(a: Amounts, b: Amounts): boolean {
  return a.principal === b.principal && a.interest === b.interest && a.fees === b.fees && a.penalties === b.penalties && a.tax === b.tax
}

export function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

export function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
