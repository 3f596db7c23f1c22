import { IconPackage } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { productPageWords } from './page-words.ts'

export const productsRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/products', staticData: { title: productPageWords.products, access: 'products.see' },
  component: lazyPage(() => import('./products-page.tsx'), 'ProductsPage'),
})
export const newProductRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/products/new', staticData: { title: productPageWords.add, access: 'products.edit' },
  component: lazyPage(() => import('./design-page.tsx'), 'NewProductPage'),
})
export const productRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/products/$productId', staticData: { title: productPageWords.product, access: 'products.see' },
  component: lazyPage(() => import('./product-page.tsx'), 'ProductPage'),
})
export const changeProductRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/products/$productId/change', staticData: { title: productPageWords.change, access: 'products.edit' },
  component: lazyPage(() => import('./design-page.tsx'), 'ChangeProductPage'),
})

export const productsFeature = feature({
  nav: [{ to: '/products', title: productPageWords.products, icon: IconPackage, section: 'settings', access: 'products.see', kind: 'institution', order: 20 }],
})
