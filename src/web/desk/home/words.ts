import { words } from '#contract/words/catalogue.ts'

export const homeWords = words({
  title: { en: 'Home', fr: 'Accueil', ar: 'الرئيسية', rw: 'Ahabanza' },
  hello: { en: 'Hello {name}', fr: 'Bonjour {name}', ar: 'مرحبا {name}', rw: 'Muraho {name}' },
  today: {
    en: '{organisation}, {on, date}. What waits for you today:',
    fr: '{organisation}, le {on, date}. Ce qui vous attend aujourd’hui :',
    ar: '{organisation}، {on, date}. ما ينتظرك اليوم:',
    rw: '{organisation}, {on, date}. Ibigutegereje uyu munsi:',
  },
  quiet: { en: 'Nothing waits for you here.', fr: 'Rien ne vous attend ici.', ar: 'لا شيء ينتظرك هنا.', rw: 'Nta kigutegereje hano.' },
  quietText: {
    en: 'Open a page from the menu, or press Ctrl K and type a name or a number.',
    fr: 'Ouvrez une page du menu, ou appuyez sur Ctrl K et tapez un nom ou un numéro.',
    ar: 'افتح صفحة من القائمة، أو اضغط Ctrl K واكتب اسما أو رقما.',
    rw: 'Fungura urupapuro uhereye ku bikubiyemo, cyangwa kanda Ctrl K wandike izina cyangwa numero.',
  },
})
