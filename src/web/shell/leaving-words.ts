import { words } from '#contract/words/catalogue.ts'

export const leavingWords = words({
  title: { en: 'Not everything is sent', fr: 'Tout n’est pas envoyé', ar: 'لم يرسل كل شيء', rw: 'Si byose byoherejwe' },
  text: {
    en: 'These answers are on this device only. If you sign out now, they are deleted and lost. Stay, and they are sent when there is a connection.',
    fr: 'Ces réponses ne sont que sur cet appareil. Si vous vous déconnectez maintenant, elles seront supprimées et perdues. En restant, elles partiront dès qu’il y aura une connexion.',
    ar: 'هذه الأجوبة على هذا الجهاز فقط. إن خرجت الآن حذفت وضاعت. إن بقيت أرسلت عند توفر الاتصال.',
    rw: 'Ibi bisubizo biri kuri iki gikoresho gusa. Nusohoka ubu birasibwa bibure. Nugumamo, bizoherezwa umuyoboro ugarutse.',
  },
  lost: {
    en: '{n, plural, one {# answer} other {# answers}}: {title}', fr: '{n, plural, one {# réponse} other {# réponses}} : {title}',
    ar: '{n, plural, zero {لا أجوبة} one {جواب واحد} two {جوابان} few {# أجوبة} many {# جوابا} other {# جواب}}: {title}', rw: '{n, plural, one {Igisubizo #} other {Ibisubizo #}}: {title}',
  },
  lose: { en: 'Sign out and lose them', fr: 'Se déconnecter et les perdre', ar: 'الخروج وفقدانها', rw: 'Sohoka ubibure' },
})
