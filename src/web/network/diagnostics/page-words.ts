// What the navigation, the titles and the search say of these pages: all that the first load needs.
import { words } from '#contract/words/catalogue.ts'

export const diagnosticNavWords = words({
  diagnostics: { en: 'Diagnostics', fr: 'Diagnostics', ar: 'التشخيصات', rw: 'Isuzuma' },
  diagnostic: { en: 'Diagnostic', fr: 'Diagnostic', ar: 'تشخيص', rw: 'Isuzuma' },
  keywords: { en: 'assessment score framework self-assessment', fr: 'évaluation note référentiel auto-évaluation', ar: 'تقييم نقطة مرجع', rw: 'gusuzuma amanota' },
  plan: { en: 'Plan a diagnostic', fr: 'Prévoir un diagnostic', ar: 'برمجة تشخيص', rw: 'Teganya isuzuma' },
  framework: { en: 'Framework', fr: 'Référentiel', ar: 'المرجع', rw: 'Urutonde ngenderwaho' },
  frameworks: { en: 'Frameworks', fr: 'Référentiels', ar: 'المراجع', rw: 'Intonde ngenderwaho' },
  newFramework: { en: 'New framework', fr: 'Nouveau référentiel', ar: 'مرجع جديد', rw: 'Urutonde rushya' },
})
