// What the navigation, the titles and the search say of these pages: all that the first load needs.
import { words } from '#contract/words/catalogue.ts'

export const membersPageWords = words({
  members: { en: 'Members', fr: 'Membres', ar: 'الأعضاء', rw: 'Abanyamuryango' },
  member: { en: 'Member', fr: 'Membre', ar: 'العضو', rw: 'Umunyamuryango' },
  keywords: { en: 'institutions portfolio risk', fr: 'institutions portefeuille risque', ar: 'المؤسسات المحفظة المخاطر', rw: 'ibigo inguzanyo' },
  addReporting: { en: 'Add a reporting member', fr: 'Ajouter un membre déclarant', ar: 'إضافة عضو مصرح', rw: 'Ongeraho umunyamuryango utanga imibare' },
  peerGroups: { en: 'Peer groups', fr: 'Groupes de pairs', ar: 'مجموعات الأقران', rw: 'Amatsinda y’abagereranywa' },
})
