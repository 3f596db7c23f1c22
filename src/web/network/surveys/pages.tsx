import { IconClipboardList } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { pageWords } from './page-words.ts'

export const surveysRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/surveys', staticData: { title: pageWords.surveys, access: 'surveys.see' },
  component: lazyPage(() => import('./surveys-page.tsx'), 'SurveysPage'),
})
export const newCampaignRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/surveys/new', staticData: { title: pageWords.newCampaign, access: 'surveys.edit' },
  component: lazyPage(() => import('./new-campaign-page.tsx'), 'NewCampaignPage'),
})
export const surveyFormRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/surveys/forms/$formId', staticData: { title: pageWords.form, access: 'surveys.see' },
  component: lazyPage(() => import('./form-page.tsx'), 'FormPage'),
})
export const campaignRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/surveys/$campaignId', staticData: { title: pageWords.campaign, access: 'surveys.see' },
  component: lazyPage(() => import('./campaign-page.tsx'), 'CampaignPage'),
})
export const telephoneRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/surveys/$campaignId/telephone/$invitationId', staticData: { title: pageWords.telephone, access: 'surveys.edit' },
  component: lazyPage(() => import('./telephone-page.tsx'), 'TelephonePage'),
})

export const surveysFeature = feature({
  nav: [{ to: '/surveys', title: pageWords.surveys, icon: IconClipboardList, section: 'network', access: 'surveys.see', kind: 'network', order: 40, keywords: pageWords.keywords }],
})
