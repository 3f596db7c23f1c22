import { words } from '#contract/words/catalogue.ts'

/** Names of the pages: the only words of surveys that the first load of the desk carries. */
export const pageWords = words({
  surveys: { en: 'Surveys', fr: 'Enquêtes', ar: 'الاستطلاعات', rw: 'Amabarura' },
  keywords: { en: 'form questionnaire pulse satisfaction campaign', fr: 'formulaire questionnaire pouls satisfaction campagne', ar: 'استمارة استبيان نبض رضا حملة', rw: 'urupapuro ibibazo ubushake icyiciro' },
  campaign: { en: 'Campaign', fr: 'Campagne', ar: 'حملة', rw: 'Icyiciro' },
  newCampaign: { en: 'Begin a campaign', fr: 'Lancer une campagne', ar: 'بدء حملة', rw: 'Tangiza icyiciro' },
  form: { en: 'Form', fr: 'Formulaire', ar: 'استمارة', rw: 'Urupapuro' },
  telephone: { en: 'Fill in by telephone', fr: 'Remplir par téléphone', ar: 'الملء بالهاتف', rw: 'Kuzuza kuri telefone' },
})
