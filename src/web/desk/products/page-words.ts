// What the navigation, the titles and the search say of these pages: all that the first load needs.
import { words } from '#contract/words/catalogue.ts'

export const productPageWords = words({
  products: { en: 'Loan products', fr: 'Produits de crédit', ar: 'منتجات القروض', rw: 'Ibicuruzwa by’inguzanyo' },
  product: { en: 'Product', fr: 'Produit', ar: 'منتج', rw: 'Igicuruzwa' },
  add: { en: 'New product', fr: 'Nouveau produit', ar: 'منتج جديد', rw: 'Igicuruzwa gishya' },
  change: { en: 'New version', fr: 'Nouvelle version', ar: 'نسخة جديدة', rw: 'Verisiyo nshya' },
})
