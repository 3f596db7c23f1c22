import { IconDeviceMobile, IconMessage } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { messagePageWords, phonePageWords } from './page-words.ts'

export const phoneRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/phone', staticData: { title: phonePageWords.phone, access: 'phone.practise' },
  component: lazyPage(() => import('./practice-page.tsx'), 'PracticePage'),
})
export const messagesRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/messages', staticData: { title: messagePageWords.messages, access: 'messages.see' },
  component: lazyPage(() => import('./messages-page.tsx'), 'MessagesPage'),
})

export const phoneFeature = feature({
  nav: [
    { to: '/phone', title: phonePageWords.phone, icon: IconDeviceMobile, section: 'phone', access: 'phone.practise', kind: 'institution', order: 10, keywords: phonePageWords.keywords },
    { to: '/messages', title: messagePageWords.messages, icon: IconMessage, section: 'phone', access: 'messages.see', kind: 'institution', order: 20, keywords: messagePageWords.keywords },
  ],
})
