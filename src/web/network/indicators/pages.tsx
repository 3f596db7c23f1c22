import { IconChartGridDots, IconTrafficLights } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { indicatorPageWords } from './page-words.ts'

export const indicatorsRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/indicators', staticData: { title: indicatorPageWords.indicators, access: 'indicators.see' },
  component: lazyPage(() => import('./indicators-page.tsx'), 'IndicatorsPage'),
})
export const trendRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/members/$memberId/$slug', staticData: { title: indicatorPageWords.indicator, access: 'indicators.see' },
  component: lazyPage(() => import('./trend-page.tsx'), 'TrendPage'),
})

export const marksRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/marks', staticData: { title: indicatorPageWords.marks, access: 'indicators.see' },
  component: lazyPage(() => import('./marks-page.tsx'), 'MarksPage'),
})

export const indicatorsFeature = feature({
  nav: [
    { to: '/indicators', title: indicatorPageWords.indicators, icon: IconChartGridDots, section: 'network', access: 'indicators.see', kind: 'network', order: 20, keywords: indicatorPageWords.keywords },
    { to: '/marks', title: indicatorPageWords.marks, icon: IconTrafficLights, section: 'network', access: 'indicators.see', kind: 'network', order: 22, keywords: indicatorPageWords.marksKeywords },
  ],
})
