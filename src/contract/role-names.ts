// Names of the roles that every institution and network begins with; a role made later has the name it was given.
import { words, type Message } from './words/catalogue.ts'
import type { Language } from './words/language.ts'

const firstRoleNames: Readonly<Record<string, Message>> = words({
  officer: { en: 'Loan officer', fr: 'Agent de crédit', ar: 'عون القروض', rw: 'Umukozi ushinzwe inguzanyo' },
  teller: { en: 'Teller', fr: 'Caissier', ar: 'أمين الصندوق', rw: 'Ushinzwe isanduku' },
  'branch-manager': { en: 'Branch manager', fr: 'Chef d’agence', ar: 'رئيس الوكالة', rw: 'Umuyobozi w’ishami' },
  accountant: { en: 'Accountant', fr: 'Comptable', ar: 'محاسب', rw: 'Umucungamutungo' },
  auditor: { en: 'Auditor', fr: 'Auditeur', ar: 'مدقق', rw: 'Umugenzuzi' },
  administrator: { en: 'Administrator', fr: 'Administrateur', ar: 'مسؤول', rw: 'Umuyobozi wa sisitemu' },
  reporter: { en: 'Reports figures', fr: 'Chargé de la déclaration', ar: 'مكلف بالتصريح', rw: 'Ushinzwe gutanga imibare' },
  director: { en: 'Director', fr: 'Directeur', ar: 'مدير', rw: 'Umuyobozi' },
  adviser: { en: 'Adviser', fr: 'Conseiller', ar: 'مستشار', rw: 'Umujyanama' },
  observer: { en: 'Observer', fr: 'Observateur', ar: 'مراقب', rw: 'Indorerezi' },
  platform: { en: 'Platform administrator', fr: 'Administrateur de la plateforme', ar: 'مسؤول المنصة', rw: 'Umuyobozi w’urubuga' },
})

export const roleName = (language: Language, key: string, name?: string | null): string => name ?? firstRoleNames[key]?.[language] ?? key
