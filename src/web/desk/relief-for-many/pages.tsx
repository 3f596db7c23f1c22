import { IconUsersGroup } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { drivePageWords } from './page-words.ts'

export const drivesRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/relief-drives', staticData: { title: drivePageWords.drives, access: 'cases.see' },
  component: lazyPage(() => import('./drives-page.tsx'), 'DrivesPage'),
})
export const newDriveRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/relief-drives/new', staticData: { title: drivePageWords.newDrive, access: 'cases.offer' },
  component: lazyPage(() => import('./new-drive-page.tsx'), 'NewDrivePage'),
})
export const driveRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/relief-drives/$driveId', staticData: { title: drivePageWords.drive, access: 'cases.see' },
  component: lazyPage(() => import('./drive-page.tsx'), 'DrivePage'),
})

export const reliefForManyFeature = feature({
  nav: [{ to: '/relief-drives', title: drivePageWords.drives, icon: IconUsersGroup, section: 'loans', order: 32, access: 'cases.see', kind: 'institution', keywords: drivePageWords.keywords }],
})
