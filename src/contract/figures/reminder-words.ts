import { words } from '../words/catalogue.ts'

/** Short messages to the people of a member. Who, what, until when, where. */
export const reminderWords = words({
  reportDue: {
    en: '{network}: the figures of {member} up to {to, date, short} are due on {due, date, short}. In Twiza, under Figures.',
    fr: '{network} : les chiffres de {member} au {to, date, short} sont attendus le {due, date, short}. Dans Twiza, page Chiffres.',
    ar: '{network}: أرقام {member} إلى غاية {to, date, short} منتظرة يوم {due, date, short}. في تويزا، صفحة الأرقام.',
    rw: '{network}: imibare ya {member} kugeza ku wa {to, date, short} itegerejwe ku wa {due, date, short}. Muri Twiza, ahanditse Imibare.',
  },
  reportLate: {
    en: '{network}: the figures of {member} up to {to, date, short} were due on {due, date, short}. Please send them in Twiza, under Figures.',
    fr: '{network} : les chiffres de {member} au {to, date, short} étaient attendus le {due, date, short}. Merci de les envoyer dans Twiza, page Chiffres.',
    ar: '{network}: كانت أرقام {member} إلى غاية {to, date, short} منتظرة يوم {due, date, short}. نرجو إرسالها في تويزا، صفحة الأرقام.',
    rw: '{network}: imibare ya {member} kugeza ku wa {to, date, short} yari itegerejwe ku wa {due, date, short}. Mwayohereza muri Twiza, ahanditse Imibare.',
  },
  surveyDue: {
    en: '{network}: “{title}” waits for the answer of {member} until {due, date, short}. In Twiza, under Networks, or by the link you were given.',
    fr: '{network} : « {title} » attend la réponse de {member} jusqu’au {due, date, short}. Dans Twiza, page Réseaux, ou par le lien reçu.',
    ar: '{network}: «{title}» ينتظر جواب {member} إلى غاية {due, date, short}. في تويزا، صفحة الشبكات، أو بالرابط الذي توصلتم به.',
    rw: '{network}: « {title} » itegereje igisubizo cya {member} kugeza ku wa {due, date, short}. Muri Twiza, ahanditse Amahuriro, cyangwa ku murongo mwahawe.',
  },
})
