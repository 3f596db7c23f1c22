import { IconUsersGroup } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { driveWords } from './words.ts'

export const drivesRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/relief-drives', staticData: { title: driveWords.drives, access: 'cases.see' },
  component: lazyPage(() => import('./drives-page.tsx'), 'DrivesPage'),
})
export const newDriveRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/relief-drives/new', staticData: { title: driveWords.newDrive, access: 'cases.offer' },
  component: lazyPage(() => import('./new-drive-page.tsx'), 'NewDrivePage'),
})
export const driveRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/relief-drives/$driveId', staticData: { title: driveWords.drive, access: 'cases.see' },
  component: lazyPage(() => import('./drive-page.tsx'), 'DrivePage'),
})

export const reliefForManyFeature = feature({
  nav: [{ to: '/relief-drives', title: driveWords.drives, icon: IconUsersGroup, section: 'loans', order: 32, access: 'cases.see', kind: 'institution', keywords: driveWords.keywords }],
})
