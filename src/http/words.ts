import { words } from '#contract/words/catalogue.ts'

export const edgeWords = words({
  nothingChanged: {
    en: 'Nothing was changed.',
    fr: 'Rien n’a été modifié.',
    ar: 'لم يتغير شيء.',
    rw: 'Nta cyahindutse.',
  },
  sendAgain: {
    en: 'You may send it again: nothing is ever done twice.',
    fr: 'Vous pouvez renvoyer : rien n’est jamais fait deux fois.',
    ar: 'يمكنك إعادة الإرسال: لا شيء يتم مرتين أبدا.',
    rw: 'Ushobora kongera kohereza: nta kintu gikorwa kabiri.',
  },
  unexpected: {
    en: 'Something went wrong on our side. If it stays so, tell your administrator the reference {reference}.',
    fr: 'Un problème est survenu de notre côté. S’il persiste, donnez à votre administrateur la référence {reference}.',
    ar: 'حدث خلل من جهتنا. إذا استمر فأعط المسؤول المرجع {reference}.',
    rw: 'Habaye ikibazo ku ruhande rwacu. Nibikomeza, bwira umuyobozi wa sisitemu nimero {reference}.',
  },
})
