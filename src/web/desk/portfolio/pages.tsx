import { IconChartPie } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { portfolioWords } from './words.ts'

export const portfolioRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/portfolio', staticData: { title: portfolioWords.portfolio, access: 'portfolio.see' },
  component: lazyPage(() => import('./portfolio-page.tsx'), 'PortfolioPage'),
})

export const portfolioFeature = feature({
  nav: [{ to: '/portfolio', title: portfolioWords.portfolio, icon: IconChartPie, section: 'loans', order: 90, access: 'portfolio.see', kind: 'institution' }],
  homeCards: [{
    id: 'portfolio', order: 80, wide: true, access: 'portfolio.see', kind: 'institution',
    load: () => import('./portfolio-card.tsx').then((card) => card.PortfolioCard),
  }],
})
