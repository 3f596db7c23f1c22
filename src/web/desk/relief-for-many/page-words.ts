// What the navigation, the titles and the search say of these pages: all that the first load needs.
import { words } from '#contract/words/catalogue.ts'

export const drivePageWords = words({
  drives: { en: 'Relief for many', fr: 'Allègement collectif', ar: 'تخفيف جماعي', rw: 'Korohereza benshi' },
  drive: { en: 'Drive', fr: 'Campagne', ar: 'حملة', rw: 'Gahunda' },
  keywords: { en: 'moratorium crisis mass renegotiation', fr: 'moratoire crise renégociation de masse', ar: 'تأجيل أزمة إعادة تفاوض جماعية', rw: 'ihagarikwa ingorane kuvugurura benshi' },
  relief: { en: 'Relief', fr: 'Allègement', ar: 'التخفيف', rw: 'Koroherezwa' },
  wholeGroup: { en: 'Relief for the whole group', fr: 'Allègement pour tout le groupe', ar: 'تخفيف للمجموعة كلها', rw: 'Korohereza itsinda ryose' },
  newDrive: { en: 'New drive', fr: 'Nouvelle campagne', ar: 'حملة جديدة', rw: 'Gahunda nshya' },
})
