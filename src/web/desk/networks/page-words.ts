// What the navigation, the titles and the search say of these pages: all that the first load needs.
import { words } from '#contract/words/catalogue.ts'

export const networkPageWords = words({
  networks: { en: 'Networks', fr: 'Réseaux', ar: 'الشبكات', rw: 'Amahuriro' },
  keywords: { en: 'sharing figures access log', fr: 'partage chiffres consultations', ar: 'مشاركة الأرقام سجل الاطلاع', rw: 'gusangiza imibare' },
})
