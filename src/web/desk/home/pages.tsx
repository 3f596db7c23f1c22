import { IconHome } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { homeWords } from './words.ts'

export const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  staticData: { title: homeWords.title },
  component: lazyPage(() => import('./home-page.tsx'), 'HomePage'),
})

export const homeFeature = feature({
  nav: [{ to: '/', title: homeWords.title, icon: IconHome, section: 'work', order: 0 }],
})
