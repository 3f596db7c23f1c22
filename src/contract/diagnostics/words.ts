import { words } from '#contract/words/catalogue.ts'

export const stateWords = words({
  planned: { en: 'Planned', fr: 'Prévue', ar: 'مبرمج', rw: 'Riteganyijwe' },
  desk_review: { en: 'Desk review', fr: 'Revue documentaire', ar: 'مراجعة الوثائق', rw: 'Isesengura ry’inyandiko' },
  field: { en: 'In the field', fr: 'Sur le terrain', ar: 'في الميدان', rw: 'Ku kibuga' },
  draft: { en: 'Draft', fr: 'Projet', ar: 'مسودة', rw: 'Umushinga' },
  member_comment: { en: 'With the member', fr: 'Chez le membre', ar: 'عند العضو', rw: 'Kwa munyamuryango' },
  validated: { en: 'Validated', fr: 'Validée', ar: 'معتمد', rw: 'Ryaremejwe' },
  action_plan_approved: { en: 'Plan approved', fr: 'Plan approuvé', ar: 'خطة مصادق عليها', rw: 'Gahunda yaremejwe' },
  closed: { en: 'Closed', fr: 'Close', ar: 'مغلق', rw: 'Ryarafunzwe' },
  cancelled: { en: 'Cancelled', fr: 'Annulée', ar: 'ملغى', rw: 'Ryarahagaritswe' },
  open: { en: 'Open', fr: 'En cours', ar: 'جارية', rw: 'Bitararangira' },
  final: { en: 'Final', fr: 'Définitives', ar: 'نهائية', rw: 'Byarangiye' },
  overdue: { en: 'Overdue', fr: 'En retard', ar: 'متأخر', rw: 'Byakererewe' },
})

export const modeWords = words({
  self: { en: 'Self-assessment', fr: 'Auto-évaluation', ar: 'تقييم ذاتي', rw: 'Kwisuzuma' },
  accompanied: { en: 'Accompanied', fr: 'Accompagnée', ar: 'مرافق', rw: 'Risuzumwa bafashijwe' },
  external: { en: 'External', fr: 'Externe', ar: 'خارجي', rw: 'Ryo hanze' },
})

export const assessmentWords = words({
  member: { en: 'Member', fr: 'Membre', ar: 'العضو', rw: 'Umunyamuryango' },
  title: { en: 'Title', fr: 'Intitulé', ar: 'العنوان', rw: 'Umutwe' },
  framework: { en: 'Framework', fr: 'Référentiel', ar: 'المرجع', rw: 'Urutonde ngenderwaho' },
  mode: { en: 'How', fr: 'Mode', ar: 'الكيفية', rw: 'Uburyo' },
  state: { en: 'State', fr: 'État', ar: 'الحالة', rw: 'Aho bigeze' },
  asOf: { en: 'As of', fr: 'Au', ar: 'إلى غاية', rw: 'Kugeza ku wa' },
  startsOn: { en: 'Starts on', fr: 'Début', ar: 'البداية', rw: 'Itangira' },
  deadline: { en: 'Deadline', fr: 'Échéance', ar: 'الأجل', rw: 'Igihe ntarengwa' },
  overdue: { en: 'Overdue', fr: 'En retard', ar: 'متأخر', rw: 'Byakererewe' },
  lead: { en: 'Lead', fr: 'Responsable', ar: 'المسؤول', rw: 'Uyobora' },
  answers: { en: 'Answers', fr: 'Réponses', ar: 'الأجوبة', rw: 'Ibisubizo' },
  comments: { en: 'Comments of the member', fr: 'Commentaires du membre', ar: 'تعليقات العضو', rw: 'Ibitekerezo by’umunyamuryango' },
  findings: { en: 'Findings', fr: 'Constats', ar: 'الملاحظات', rw: 'Ibyabonetse' },
  score: { en: 'Score', fr: 'Score', ar: 'النتيجة', rw: 'Amanota' },
  percent: { en: 'Percent', fr: 'Pour cent', ar: 'النسبة المئوية', rw: 'Ijanisha' },
  grade: { en: 'Grade', fr: 'Note', ar: 'الدرجة', rw: 'Icyiciro' },
  yes: { en: 'Yes', fr: 'Oui', ar: 'نعم', rw: 'Yego' },
})
