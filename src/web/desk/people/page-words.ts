// What the navigation, the titles and the search say of these pages: all that the first load needs.
import { words } from '#contract/words/catalogue.ts'

export const trailPageWords = words({
  trail: { en: 'Audit trail', fr: 'Piste d’audit', ar: 'سجل التدقيق', rw: 'Inzira y’igenzura' },
  keywords: { en: 'log history security', fr: 'journal historique sécurité', ar: 'سجل تاريخ أمان', rw: 'amateka umutekano' },
})

export const branchPageWords = words({
  branches: { en: 'Branches', fr: 'Agences', ar: 'الوكالات', rw: 'Amashami' },
})

export const rolePageWords = words({
  roles: { en: 'Roles', fr: 'Rôles', ar: 'الأدوار', rw: 'Inshingano' },
  role: { en: 'Role', fr: 'Rôle', ar: 'الدور', rw: 'Inshingano' },
})

export const staffPageWords = words({
  staff: { en: 'Staff', fr: 'Personnel', ar: 'الموظفون', rw: 'Abakozi' },
  keywords: { en: 'users employees passwords', fr: 'utilisateurs employés mots de passe', ar: 'المستخدمون كلمات المرور', rw: 'abakoresha amagambo y’ibanga' },
  invite: { en: 'Take somebody on', fr: 'Ajouter une personne', ar: 'إضافة شخص', rw: 'Ongeramo umukozi' },
  person: { en: 'Person', fr: 'Personne', ar: 'الشخص', rw: 'Umuntu' },
})
