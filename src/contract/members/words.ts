import { words } from '#contract/words/catalogue.ts'

/** Names of what is known of a member, on pages and in exports. */
export const memberWords = words({
  name: { en: 'Member', fr: 'Membre', ar: 'العضو', rw: 'Umunyamuryango' },
  kind: { en: 'Kind', fr: 'Forme', ar: 'الشكل', rw: 'Ubwoko' },
  'microcredit-association': { en: 'Microcredit association', fr: 'Association de microcrédit', ar: 'جمعية القروض الصغرى', rw: 'Ishyirahamwe ry’inguzanyo nto' },
  cooperative: { en: 'Cooperative', fr: 'Coopérative', ar: 'تعاونية', rw: 'Koperative' },
  company: { en: 'Company', fr: 'Société', ar: 'شركة', rw: 'Isosiyete' },
  fund: { en: 'Fund', fr: 'Fonds', ar: 'صندوق', rw: 'Ikigega' },
  country: { en: 'Country', fr: 'Pays', ar: 'البلد', rw: 'Igihugu' },
  currency: { en: 'Currency', fr: 'Monnaie', ar: 'العملة', rw: 'Ifaranga' },
  joinedOn: { en: 'Member since', fr: 'Membre depuis', ar: 'عضو منذ', rw: 'Umunyamuryango kuva' },
  leftOn: { en: 'Left on', fr: 'Parti le', ar: 'غادر في', rw: 'Yavuyemo ku wa' },
  shares: { en: 'Shares figures', fr: 'Partage ses chiffres', ar: 'يشارك أرقامه', rw: 'Asangiza imibare' },
  yes: { en: 'yes', fr: 'oui', ar: 'نعم', rw: 'yego' },
  no: { en: 'no', fr: 'non', ar: 'لا', rw: 'oya' },
  asOf: { en: 'Closed day', fr: 'Jour clôturé', ar: 'اليوم المقفل', rw: 'Umunsi wafunzwe' },
  loans: { en: 'Loans outstanding', fr: 'Crédits en cours', ar: 'القروض الجارية', rw: 'Inguzanyo zitararangira' },
  principal: { en: 'Portfolio', fr: 'Encours', ar: 'المحفظة', rw: 'Inguzanyo zose' },
  par30Strict: { en: 'At risk over 30 days, strict', fr: 'PAR 30 strict', ar: 'في خطر أكثر من 30 يوما، بالمعنى الدقيق', rw: 'Ziri mu kaga zirenza iminsi 30, bikaze' },
  par30StrictShare: { en: 'At risk over 30 days, strict, %', fr: 'PAR 30 strict, %', ar: 'في خطر أكثر من 30 يوما، بالمعنى الدقيق، %', rw: 'Ziri mu kaga zirenza iminsi 30, bikaze, %' },
  par30Regulatory: { en: 'At risk over 30 days, by the rule', fr: 'PAR 30 réglementaire', ar: 'في خطر أكثر من 30 يوما، حسب القاعدة', rw: 'Ziri mu kaga zirenza iminsi 30, ku itegeko' },
  par30RegulatoryShare: { en: 'At risk over 30 days, by the rule, %', fr: 'PAR 30 réglementaire, %', ar: 'في خطر أكثر من 30 يوما، حسب القاعدة، %', rw: 'Ziri mu kaga zirenza iminsi 30, ku itegeko, %' },
  renegotiated: { en: 'Renegotiated', fr: 'Renégociés', ar: 'أعيد التفاوض عليها', rw: 'Izavuguruwe' },
  renegotiatedShare: { en: 'Renegotiated, %', fr: 'Renégociés, %', ar: 'أعيد التفاوض عليها، %', rw: 'Izavuguruwe, %' },
})
