import { Title } from '@mantine/core'
import { readPortfolio } from '#contract/portfolio.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { Figures } from '#web/ui/figure.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { Headline } from './headline.tsx'
import { portfolioWords } from './words.ts'

export function PortfolioCard() {
  const t = useSay()
  const asked = useAsk(readPortfolio, { query: {} })
  return (
    <>
      <Title order={2} size="h4" mb="sm">{t(portfolioWords.portfolio)}</Title>
      {asked.error && <ProblemNotice problem={asked.error} />}
      {asked.data && <Figures><Headline portfolio={asked.data} to="/portfolio" /></Figures>}
    </>
  )
}
