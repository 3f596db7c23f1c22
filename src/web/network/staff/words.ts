import { words } from '#contract/words/catalogue.ts'

/** What differs from an institution's staff. */
export const networkStaffWords = words({
  staff: { en: 'Network staff', fr: 'Équipe du réseau', ar: 'فريق الشبكة', rw: 'Abakozi b’ihuriro' },
  waits: {
    en: 'Who works for the network and in which role. Nobody here sees a client.',
    fr: 'Qui travaille pour le réseau et dans quel rôle. Personne ici ne voit de client.',
    ar: 'من يعمل للشبكة وبأي دور. لا أحد هنا يرى زبونا.',
    rw: 'Abakorera ihuriro n’inshingano zabo. Nta muntu n’umwe hano ubona umukiriya.',
  },
  role: { en: 'Role', fr: 'Rôle', ar: 'الدور', rw: 'Inshingano' },
  joinedAt: { en: 'Taken on', fr: 'Arrivé le', ar: 'بداية العمل', rw: 'Yatangiye ku wa' },
  nobody: { en: 'Nobody matches', fr: 'Personne ne correspond', ar: 'لا أحد يطابق', rw: 'Nta muntu uhuye' },
  trail: { en: 'Audit trail of the network', fr: 'Piste d’audit du réseau', ar: 'سجل تدقيق الشبكة', rw: 'Inzira y’igenzura y’ihuriro' },
  own: {
    en: 'This is you. Another director changes your role.',
    fr: 'C’est vous. Un autre directeur change votre rôle.',
    ar: 'هذا أنت. مدير آخر يغير دورك.',
    rw: 'Ni wowe. Undi muyobozi ni we uhindura inshingano zawe.',
  },
})
