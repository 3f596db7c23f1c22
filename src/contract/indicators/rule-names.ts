// What each shipped rule warns of.
import { words, type Message } from '#contract/words/catalogue.ts'

const names: Readonly<Record<string, Message>> = words({
  arrears_roll: { en: 'Early arrears roll into portfolio at risk', fr: 'Les retards précoces passent au PAR 30', ar: 'التأخرات المبكرة تنتقل إلى الخطر', rw: 'Ibirarane bishya bijya mu kaga' },
  risk_rises: { en: 'Portfolio at risk rises fast', fr: 'Le PAR 30 monte vite', ar: 'المحفظة المعرضة للخطر ترتفع بسرعة', rw: 'Inguzanyo ziri mu kaga zirazamuka vuba' },
  early_arrears: { en: 'Many early arrears', fr: 'Beaucoup de retards précoces', ar: 'تأخرات مبكرة كثيرة', rw: 'Ibirarane bishya byinshi' },
  many_renegotiated: { en: 'Many loans renegotiated', fr: 'Beaucoup de crédits renégociés', ar: 'قروض كثيرة أعيد التفاوض عليها', rw: 'Inguzanyo nyinshi zavuguruwe' },
  write_offs_jump: { en: 'Write-offs jump', fr: 'Les abandons bondissent', ar: 'قفزة في الديون المشطوبة', rw: 'Inguzanyo zahanaguwe zariyongereye cyane' },
  heavy_caseload: { en: 'Heavy caseload of loan officers', fr: 'Charge élevée des agents', ar: 'عبء ثقيل على أعوان القروض', rw: 'Abakozi b’inguzanyo bafite akazi kenshi' },
  staff_leave: { en: 'Staff leave', fr: 'Le personnel part', ar: 'المستخدمون يغادرون', rw: 'Abakozi baragenda' },
  clients_leave: { en: 'Clients leave', fr: 'Les clients partent', ar: 'الزبناء يغادرون', rw: 'Abakiriya baragenda' },
  little_liquidity: { en: 'Little liquidity', fr: 'Peu de liquidité', ar: 'سيولة ضعيفة', rw: 'Amafaranga ahari ni make' },
  one_lender: { en: 'One lender weighs too much', fr: 'Un bailleur pèse trop', ar: 'مقرض واحد يهيمن', rw: 'Umuguriza umwe aremereye' },
  thin_reserves: { en: 'Reserves are thin', fr: 'Provisions minces', ar: 'مخصصات ضعيفة', rw: 'Ingoboka ni nke' },
  report_late: { en: 'Report is late', fr: 'Déclaration en retard', ar: 'التصريح متأخر', rw: 'Raporo yatinze' },
  grade_falls: { en: 'Data quality falls', fr: 'La qualité des données baisse', ar: 'جودة المعطيات تنخفض', rw: 'Ireme ry’imibare riragabanuka' },
})

export const ruleName = (rule: string): Message => names[rule] ?? { en: rule, fr: rule, ar: rule, rw: rule }
