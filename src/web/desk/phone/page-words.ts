// What the navigation, the titles and the search say of these pages: all that the first load needs.
import { words } from '#contract/words/catalogue.ts'

export const messagePageWords = words({
  messages: { en: 'Messages', fr: 'Messages', ar: 'الرسائل', rw: 'Ubutumwa' },
  keywords: { en: 'SMS outbox sent failed', fr: 'SMS envoyés échecs', ar: 'رسائل قصيرة مرسلة', rw: 'SMS zoherejwe' },
})

export const phonePageWords = words({
  phone: { en: 'Telephone for practice', fr: 'Téléphone d’entraînement', ar: 'هاتف للتمرين', rw: 'Telefone yo kwitoza' },
  keywords: { en: 'USSD menu dial training', fr: 'USSD menu composer formation', ar: 'USSD قائمة تكوين', rw: 'USSD amahugurwa' },
})
