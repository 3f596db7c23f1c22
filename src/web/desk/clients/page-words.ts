// What the navigation, the titles and the search say of these pages: all that the first load needs.
import { words } from '#contract/words/catalogue.ts'

export const clientNavWords = words({
  clients: { en: 'Clients', fr: 'Clients', ar: 'الزبناء', rw: 'Abakiriya' },
  client: { en: 'Client', fr: 'Client', ar: 'زبون', rw: 'Umukiriya' },
  keywords: { en: 'person member borrower', fr: 'personne sociétaire emprunteur', ar: 'شخص منخرط مقترض', rw: 'umuntu umunyamuryango' },
  register: { en: 'Register a client', fr: 'Enregistrer un client', ar: 'تسجيل زبون', rw: 'Andika umukiriya' },
  edit: { en: 'Edit', fr: 'Modifier', ar: 'تعديل', rw: 'Hindura' },
  transferMany: { en: 'Transfer clients', fr: 'Transférer des clients', ar: 'نقل زبناء', rw: 'Imura abakiriya' },
})
