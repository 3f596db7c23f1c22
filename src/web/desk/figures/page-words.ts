// What the navigation, the titles and the search say of these pages: all that the first load needs.
import { words } from '#contract/words/catalogue.ts'

export const reportPageWords = words({
  title: { en: 'Reports of figures', fr: 'Rapports de chiffres', ar: 'تقارير الأرقام', rw: 'Raporo z’imibare' },
  keywords: { en: 'report figures workbook due reporting', fr: 'rapport chiffres classeur échéance déclaration', ar: 'تقرير أرقام ملف أجل', rw: 'raporo imibare dosiye itariki' },
  mapping: { en: 'What accounts feed', fr: 'Ce que les comptes alimentent', ar: 'ما تغذيه الحسابات', rw: 'Icyo konti zitanga' },
})
