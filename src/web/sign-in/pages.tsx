import { createRoute } from '@tanstack/react-router'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { signInWords } from './words.ts'

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  staticData: { title: signInWords.title, bare: true },
  component: lazyPage(() => import('./sign-in-page.tsx'), 'SignInPage'),
})
