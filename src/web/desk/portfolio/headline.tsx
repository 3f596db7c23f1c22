import type * as z from 'zod'
import type { readPortfolio } from '#contract/portfolio.ts'
import { useSay } from '#web/language/language.tsx'
import { useFormats } from '#web/language/formats.ts'
import { Figure } from '#web/ui/figure.tsx'
import { Money } from '#web/ui/money.tsx'
import { portfolioWords } from './words.ts'

export type Portfolio = z.infer<NonNullable<typeof readPortfolio.answer>>

/** The four figures by which a portfolio is known. */
export function Headline({ portfolio, to }: { portfolio: Portfolio; to?: string }) {
  const t = useSay()
  const formats = useFormats()
  const risk = portfolio.atRisk.find((each) => each.days === 30)
  const share = (text: string | null | undefined) => (text === null || text === undefined ? '–' : formats.percent(text, 2))
  const link = to === undefined ? {} : { to }
  return (
    <>
      <Figure label={t(portfolioWords.principal)} on={portfolio.asOf} {...link}><Money amount={portfolio.principal} currency={portfolio.currency} /></Figure>
      <Figure label={t(portfolioWords.strict30)} note={t(portfolioWords.strictNote)} risk={Number(risk?.strictShare ?? 0) >= 5} {...link}>{share(risk?.strictShare)}</Figure>
      <Figure label={t(portfolioWords.regulatory30)} {...link}>{share(risk?.regulatoryShare)}</Figure>
      <Figure label={t(portfolioWords.renegotiated)} {...link}>{share(portfolio.renegotiated.share)}</Figure>
    </>
  )
}
