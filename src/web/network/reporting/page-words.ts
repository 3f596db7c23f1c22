// What the navigation, the titles and the search say of this page: all that the first load needs.
import { words } from '#contract/words/catalogue.ts'

export const reportingPageWords = words({
  title: { en: 'Reporting', fr: 'Rapports attendus', ar: 'التقارير المنتظرة', rw: 'Raporo zitegerejwe' },
  keywords: { en: 'calendar due late reminders frequency', fr: 'calendrier échéance retard rappels fréquence', ar: 'تقويم أجل تأخر تذكير', rw: 'ikirangaminsi gukererwa kwibutsa' },
})
