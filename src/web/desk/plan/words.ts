import { words } from '#contract/words/catalogue.ts'

export const ownPlanWords = words({
  plan: { en: 'Action plan', fr: 'Plan d’action', ar: 'خطة العمل', rw: 'Gahunda y’ibikorwa' },
  keywords: { en: 'recommendations training evidence', fr: 'recommandations formation preuves', ar: 'توصيات تكوين إثباتات', rw: 'inama amahugurwa ibimenyetso' },
  waits: {
    en: '{open, plural, =0 {No action is open} one {# action is open} other {# actions are open}}, {overdue, plural, =0 {none is overdue} one {# is overdue} other {# are overdue}}. Record what is done; the network verifies it.',
    fr: '{open, plural, =0 {Aucune action ouverte} one {# action ouverte} other {# actions ouvertes}}, {overdue, plural, =0 {aucune en retard} one {# en retard} other {# en retard}}. Enregistrez ce qui est fait ; le réseau vérifie.',
    ar: '{open, plural, =0 {لا إجراءات جارية} one {إجراء واحد جار} two {إجراءان جاريان} few {# إجراءات جارية} many {# إجراء جاريا} other {# إجراء جار}}، {overdue, plural, =0 {لا شيء متأخر} one {واحد متأخر} two {اثنان متأخران} few {# متأخرة} many {# متأخرة} other {# متأخرة}}. سجل ما أنجز والشبكة تتحقق منه.',
    rw: '{open, plural, =0 {Nta gikorwa gifunguye} one {Igikorwa # kirafunguye} other {Ibikorwa # birafunguye}}, {overdue, plural, =0 {nta cyakererewe} one {# cyarakererewe} other {# byarakererewe}}. Andika ibyakozwe; ihuriro rirabigenzura.',
  },
  none: { en: 'No plan yet', fr: 'Pas encore de plan', ar: 'لا خطة بعد', rw: 'Nta gahunda iraboneka' },
  noneText: {
    en: 'When a network plans trainings, assistance or manuals with you, they stand here with their dates.', fr: 'Quand un réseau prévoit avec vous formations, assistance ou manuels, ils apparaissent ici avec leurs dates.',
    ar: 'حين تبرمج شبكة معكم تكوينا أو مساعدة أو دليلا يظهر هنا بتواريخه.', rw: 'Iyo ihuriro riteguye amahugurwa, ubufasha cyangwa ibitabo hamwe namwe, bigaragara hano n’amatariki yabyo.',
  },
  open: { en: 'To do', fr: 'À faire', ar: 'للإنجاز', rw: 'Ibigomba gukorwa' },
  over: { en: 'Verified and cancelled', fr: 'Vérifiées et annulées', ar: 'تم التحقق منها أو ألغيت', rw: 'Ibyagenzuwe n’ibyahagaritswe' },
  recommended: { en: 'Recommended, not planned yet', fr: 'Recommandé, pas encore prévu', ar: 'موصى به ولم يبرمج بعد', rw: 'Byasabwe, bitarateganywa' },
  chainIn: { en: 'From finding to change: {name}', fr: 'Du constat au changement : {name}', ar: 'من الملاحظة إلى التغيير: {name}', rw: 'Kuva ku byagaragaye kugera ku mpinduka: {name}' },
})
