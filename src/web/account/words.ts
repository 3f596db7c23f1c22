import { words } from '#contract/words/catalogue.ts'

export const accountWords = words({
  title: { en: 'My account', fr: 'Mon compte', ar: 'حسابي', rw: 'Konti yanjye' },
})
