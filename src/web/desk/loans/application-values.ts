import type * as z from 'zod'
import type { applyForLoan } from '#contract/loans.ts'

export interface GuarantorValues { name: string; phone: string; relation: string }

export interface ApplicationValues extends Record<string, unknown> {
  client: string; group: string; product: string; amount: string; count: string; rate: string; disburseOn: string; firstDueOn: string
  purpose: string; note: string; guarantors: GuarantorValues[]
}

export const blankApplication = (today: string, client = ''): ApplicationValues => ({
  client, group: '', product: '', amount: '', count: '', rate: '', disburseOn: today, firstDueOn: '', purpose: '', note: '', guarantors: [],
})

type Body = z.output<NonNullable<(typeof applyForLoan)['body']>>

/** What was typed, as it is sent: empty fields are left out. */
export function applicationOf(values: ApplicationValues, ofGroup: boolean): Body {
  const { client, product, amount, count, rate, disburseOn, firstDueOn, purpose, note, group } = values
  return {
    client, product, amount, count: Number(count), disburseOn, purpose: purpose.trim(),
    ...(rate === '' ? {} : { rate }), ...(firstDueOn === '' ? {} : { firstDueOn }), ...(note.trim() === '' ? {} : { note: note.trim() }),
    ...(ofGroup && group !== '' ? { group } : {}),
    guarantors: values.guarantors.filter((each) => each.name.trim() !== '').map((each) => ({
      name: each.name.trim(), ...(each.phone.trim() === '' ? {} : { phone: each.phone.trim() }), ...(each.relation.trim() === '' ? {} : { relation: each.relation.trim() }),
    })),
  } as Body
}
