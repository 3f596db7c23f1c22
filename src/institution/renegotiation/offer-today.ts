// Does an offer still stand? The same changes are tried on the loan of today and compared with what the client was shown.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { worsens } from '#core/loan/worsens.ts'
import type { CaseInHand } from './act-on-case.ts'
import type { CaseFile } from './case-file.ts'
import { scalesOf, weigh, type Scales, type Weighed } from './offer-figures.ts'
import type { OfferRow } from './store.ts'

export interface Standing { readonly scales: Scales; readonly weighed: Weighed; readonly worse: boolean }

/**
 * Consent to an offer holds for today's figures where they are in no way worse for her: at no date has she to have paid
 * more, in no instalment more, and not for longer. Otherwise she is asked again.
 */
export async function offerToday(inHand: CaseInHand, file: CaseFile, offer: OfferRow): Promise<Standing | Refusal> {
  const scales = await scalesOf(inHand, file)
  const now = weigh(scales, offer.changes)
  if (isRefusal(now)) return now
  return { scales, weighed: now, worse: worsens(offer.content, now.content, file.loan.decimals) }
}
