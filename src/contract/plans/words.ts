import { words } from '#contract/words/catalogue.ts'

export const themeWords = words({
  'governance': { en: 'Governance', fr: 'Gouvernance', ar: 'الحكامة', rw: 'Imiyoborere' },
  'products': { en: 'Products', fr: 'Produits', ar: 'المنتجات', rw: 'Ubwoko bw’inguzanyo' },
  'procedures': { en: 'Procedures and control', fr: 'Procédures et contrôle', ar: 'المساطر والمراقبة', rw: 'Amabwiriza n’igenzura' },
  'people': { en: 'People', fr: 'Ressources humaines', ar: 'الموارد البشرية', rw: 'Abakozi' },
  'finance': { en: 'Financial performance', fr: 'Performance financière', ar: 'الأداء المالي', rw: 'Imikorere y’imari' },
  'information-system': { en: 'Information system', fr: 'Système d’information', ar: 'نظام المعلومات', rw: 'Ikoranabuhanga' },
  'social-performance': { en: 'Social performance', fr: 'Performance sociale', ar: 'الأداء الاجتماعي', rw: 'Imibereho y’abakiriya' },
  'client-protection': { en: 'Client protection', fr: 'Protection des clients', ar: 'حماية الزبناء', rw: 'Kurengera abakiriya' },
  'risk': { en: 'Risk and liquidity', fr: 'Risques et liquidité', ar: 'المخاطر والسيولة', rw: 'Ingorane n’amafaranga ahari' },
  'other': { en: 'Other', fr: 'Autre', ar: 'أخرى', rw: 'Ibindi' },
})

export const kindWords = words({
  training: { en: 'Training', fr: 'Formation', ar: 'تكوين', rw: 'Amahugurwa' },
  ta_assignment: { en: 'Technical assistance', fr: 'Assistance technique', ar: 'مساعدة تقنية', rw: 'Ubufasha bwa tekiniki' },
  manual_revision: { en: 'Manual', fr: 'Manuel', ar: 'دليل', rw: 'Igitabo cy’amabwiriza' },
  market_study: { en: 'Market study', fr: 'Étude de marché', ar: 'دراسة السوق', rw: 'Inyigo y’isoko' },
  mis_change: { en: 'Change of the information system', fr: 'Évolution du système d’information', ar: 'تغيير في نظام المعلومات', rw: 'Guhindura ikoranabuhanga' },
  policy: { en: 'Policy', fr: 'Politique', ar: 'سياسة', rw: 'Politiki' },
  funding: { en: 'Funding', fr: 'Financement', ar: 'تمويل', rw: 'Inkunga y’amafaranga' },
})

export const stateWords = words({
  planned: { en: 'Planned', fr: 'Prévue', ar: 'مبرمج', rw: 'Biteganyijwe' },
  under_way: { en: 'Under way', fr: 'En cours', ar: 'قيد الإنجاز', rw: 'Birakorwa' },
  reported: { en: 'To verify', fr: 'À vérifier', ar: 'في انتظار التحقق', rw: 'Bitegereje kugenzurwa' },
  verified: { en: 'Verified', fr: 'Vérifiée', ar: 'تم التحقق', rw: 'Byaragenzuwe' },
  cancelled: { en: 'Cancelled', fr: 'Annulée', ar: 'ملغى', rw: 'Byahagaritswe' },
  open: { en: 'Open', fr: 'Ouvertes', ar: 'جارية', rw: 'Bitararangira' },
  overdue: { en: 'Overdue', fr: 'En retard', ar: 'متأخر', rw: 'Byakererewe' },
})

export const stageWords = words({
  draft: { en: 'Draft', fr: 'Projet', ar: 'مسودة', rw: 'Umushinga' },
  reviewed: { en: 'Reviewed', fr: 'Relu', ar: 'تمت مراجعته', rw: 'Cyasuzumwe' },
  board_approved: { en: 'Approved by the board', fr: 'Approuvé par le conseil', ar: 'صادق عليه المجلس', rw: 'Cyemejwe n’inama' },
  staff_trained: { en: 'Staff trained', fr: 'Personnel formé', ar: 'كون الموظفون عليه', rw: 'Abakozi barahuguwe' },
  operational: { en: 'Operational', fr: 'Opérationnel', ar: 'مطبق', rw: 'Kirakurikizwa' },
})

export const priorityWords = words({
  urgent: { en: 'Urgent', fr: 'Urgente', ar: 'عاجلة', rw: 'Yihutirwa' },
  high: { en: 'High', fr: 'Haute', ar: 'عالية', rw: 'Ikomeye' },
  medium: { en: 'Medium', fr: 'Moyenne', ar: 'متوسطة', rw: 'Iringaniye' },
  low: { en: 'Low', fr: 'Basse', ar: 'منخفضة', rw: 'Yoroheje' },
})

export const effortWords = words({
  small: { en: 'Small', fr: 'Faible', ar: 'قليل', rw: 'Bike' },
  medium: { en: 'Medium', fr: 'Moyen', ar: 'متوسط', rw: 'Biringaniye' },
  large: { en: 'Large', fr: 'Important', ar: 'كبير', rw: 'Byinshi' },
})

export const recommendationStateWords = words({
  open: { en: 'Nothing planned', fr: 'Rien de prévu', ar: 'لا شيء مبرمج', rw: 'Nta giteganyijwe' },
  planned: { en: 'In the plan', fr: 'Au plan', ar: 'في الخطة', rw: 'Iri muri gahunda' },
  done: { en: 'Done', fr: 'Réalisée', ar: 'أنجزت', rw: 'Yarakozwe' },
  dropped: { en: 'Dropped', fr: 'Abandonnée', ar: 'متخلى عنها', rw: 'Yavanyweho' },
})

export const factWords = words({
  'planned': { en: 'Planned', fr: 'Prévue', ar: 'برمج', rw: 'Byateganyijwe' },
  'changed': { en: 'Changed', fr: 'Modifiée', ar: 'عدل', rw: 'Byahinduwe' },
  'progress': { en: 'Progress recorded', fr: 'Avancement enregistré', ar: 'سجل التقدم', rw: 'Handitswe aho bigeze' },
  'verified': { en: 'Verified', fr: 'Vérifiée', ar: 'تم التحقق', rw: 'Byagenzuwe' },
  'sent-back': { en: 'Sent back', fr: 'Renvoyée', ar: 'أعيد', rw: 'Byasubijwe' },
  'reopened': { en: 'Reopened', fr: 'Rouverte', ar: 'أعيد فتحه', rw: 'Byongeye gufungurwa' },
  'cancelled': { en: 'Cancelled', fr: 'Annulée', ar: 'ألغي', rw: 'Byahagaritswe' },
  'cost': { en: 'Cost booked', fr: 'Coût imputé', ar: 'سجلت تكلفة', rw: 'Handitswe ikiguzi' },
})

/** Headings of the plan, on screens and in spreadsheets. */
export const planWords = words({
  member: { en: 'Member', fr: 'Membre', ar: 'العضو', rw: 'Umunyamuryango' },
  title: { en: 'Action', fr: 'Action', ar: 'الإجراء', rw: 'Igikorwa' },
  kind: { en: 'Kind', fr: 'Type', ar: 'النوع', rw: 'Ubwoko' },
  theme: { en: 'Theme', fr: 'Thème', ar: 'المجال', rw: 'Insanganyamatsiko' },
  owner: { en: 'Owner', fr: 'Responsable', ar: 'المسؤول', rw: 'Ubishinzwe' },
  startOn: { en: 'Start', fr: 'Début', ar: 'البداية', rw: 'Itangira' },
  dueOn: { en: 'Due', fr: 'Échéance', ar: 'الأجل', rw: 'Itariki ntarengwa' },
  state: { en: 'State', fr: 'État', ar: 'الحالة', rw: 'Uko bihagaze' },
  percent: { en: 'Progress, %', fr: 'Avancement, %', ar: 'التقدم، %', rw: 'Aho bigeze, %' },
  stage: { en: 'Stage', fr: 'Étape', ar: 'المرحلة', rw: 'Intambwe' },
  fundingSource: { en: 'Funding source', fr: 'Source de financement', ar: 'مصدر التمويل', rw: 'Aho amafaranga ava' },
  currency: { en: 'Currency', fr: 'Devise', ar: 'العملة', rw: 'Ifaranga' },
  budget: { en: 'Budget', fr: 'Budget', ar: 'الميزانية', rw: 'Ingengo y’imari' },
  cost: { en: 'Cost', fr: 'Coût', ar: 'التكلفة', rw: 'Ikiguzi' },
  recommendations: { en: 'Recommendations', fr: 'Recommandations', ar: 'التوصيات', rw: 'Inama' },
  evidence: { en: 'Evidence', fr: 'Preuves', ar: 'الإثباتات', rw: 'Ibimenyetso' },
  overdue: { en: 'Overdue', fr: 'En retard', ar: 'متأخر', rw: 'Byakererewe' },
  yes: { en: 'yes', fr: 'oui', ar: 'نعم', rw: 'yego' },
})
