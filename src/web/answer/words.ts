import { words, type Message } from '#contract/words/catalogue.ts'
import type { Language } from '#contract/words/language.ts'

/** Without plurals and dates, so that the page needs no formatter: `{name}` is all that is put in. */
export const answerWords = words({
  opening: { en: 'Opening …', fr: 'Ouverture…', ar: 'جار الفتح…', rw: 'Birafungurwa…' },
  asks: { en: '{network} asks', fr: '{network} vous interroge', ar: '{network} تسأل', rw: '{network} irabaza' },
  named: { en: 'Your answers carry the name of {member} and are seen by {network}.', fr: 'Vos réponses portent le nom de {member} et sont vues par {network}.', ar: 'أجوبتكم تحمل اسم {member} وتطلع عليها {network}.', rw: 'Ibisubizo byanyu bifite izina rya {member} kandi bibonwa na {network}.' },
  nameless: { en: 'Your answers carry no name. {network} sees sums of five or more, once all have answered.', fr: 'Vos réponses sont sans nom. {network} ne voit que des totaux de cinq ou plus, à la fin.', ar: 'أجوبتكم بلا اسم. لا ترى {network} إلا مجاميع خمسة أو أكثر، بعد النهاية.', rw: 'Ibisubizo byanyu nta zina bifite. {network} ibona gusa igiteranyo cya batanu cyangwa barenga, birangiye.' },
  until: { en: 'Until {day}', fr: 'Jusqu’au {day}', ar: 'إلى غاية {day}', rw: 'Kugeza ku wa {day}' },
  language: { en: 'Language', fr: 'Langue', ar: 'اللغة', rw: 'Ururimi' },
  step: { en: 'Part {n} of {all}', fr: 'Partie {n} sur {all}', ar: 'الجزء {n} من {all}', rw: 'Igice cya {n} muri {all}' },
  next: { en: 'Next', fr: 'Suivant', ar: 'التالي', rw: 'Ibikurikira' },
  back: { en: 'Back', fr: 'Retour', ar: 'رجوع', rw: 'Subira inyuma' },
  send: { en: 'Send', fr: 'Envoyer', ar: 'إرسال', rw: 'Ohereza' },
  optional: { en: 'may be left out', fr: 'facultatif', ar: 'اختياري', rw: 'si ngombwa' },
  choose: { en: 'Choose', fr: 'Choisissez', ar: 'اختر', rw: 'Hitamo' },
  yes: { en: 'Yes', fr: 'Oui', ar: 'نعم', rw: 'Yego' },
  no: { en: 'No', fr: 'Non', ar: 'لا', rw: 'Oya' },
  mend: { en: 'Something is still open above.', fr: 'Il reste quelque chose à compléter ci-dessus.', ar: 'ما زال هناك شيء ناقص أعلاه.', rw: 'Hari ikibura hejuru.' },
  keptHere: { en: 'Kept on this telephone', fr: 'Gardé sur ce téléphone', ar: 'محفوظ في هذا الهاتف', rw: 'Bibitswe muri iyi telefone' },
  keptThere: { en: 'Kept', fr: 'Enregistré', ar: 'محفوظ', rw: 'Byabitswe' },
  offline: { en: 'No connection. Nothing is lost: what you type is kept on this telephone.', fr: 'Pas de connexion. Rien n’est perdu : ce que vous saisissez reste sur ce téléphone.', ar: 'لا اتصال. لا يضيع شيء: ما تكتبه محفوظ في هذا الهاتف.', rw: 'Nta murongo uhari. Nta kibura: ibyo wandika bibitswe muri iyi telefone.' },
  waiting: { en: 'Ready to go. Your answers leave by themselves when the connection returns; you may close the page and open the link again.', fr: 'Prêt à partir. Vos réponses s’envoient d’elles-mêmes au retour de la connexion ; vous pouvez fermer la page et rouvrir le lien.', ar: 'جاهز للإرسال. تنطلق أجوبتكم من تلقاء نفسها عند عودة الاتصال؛ يمكنكم إغلاق الصفحة وفتح الرابط من جديد.', rw: 'Byiteguye kugenda. Ibisubizo bizoherezwa ubwabyo umurongo ugarutse; ushobora gufunga urupapuro ukongera ugafungura umurongo.' },
  sent: { en: 'Sent. Thank you.', fr: 'Envoyé. Merci.', ar: 'تم الإرسال. شكرا.', rw: 'Byoherejwe. Murakoze.' },
  sentBefore: { en: 'The answers were already sent. Thank you.', fr: 'Les réponses ont déjà été envoyées. Merci.', ar: 'سبق إرسال الأجوبة. شكرا.', rw: 'Ibisubizo byamaze koherezwa. Murakoze.' },
  another: { en: 'Answer for another person', fr: 'Répondre pour une autre personne', ar: 'الإجابة عن شخص آخر', rw: 'Subiriza undi muntu' },
  early: { en: 'This form can be answered from {day} on.', fr: 'On peut répondre à partir du {day}.', ar: 'يمكن الجواب ابتداء من {day}.', rw: 'Bisubizwa guhera ku wa {day}.' },
  closed: { en: 'This form is closed. Thank you for coming.', fr: 'Ce formulaire est clos. Merci d’être venu.', ar: 'أغلقت هذه الاستمارة. شكرا لمجيئكم.', rw: 'Uru rupapuro rwarafunzwe. Murakoze kuza.' },
  unknown: { en: 'This link opens nothing, or has been replaced. Ask for a new one.', fr: 'Ce lien n’ouvre rien, ou a été remplacé. Demandez-en un nouveau.', ar: 'هذا الرابط لا يفتح شيئا، أو تم استبداله. اطلبوا رابطا جديدا.', rw: 'Uyu murongo nta cyo ufungura, cyangwa warasimbuwe. Saba undi.' },
  noConnection: { en: 'No connection. The page tries again by itself.', fr: 'Pas de connexion. La page réessaie d’elle-même.', ar: 'لا اتصال. تعيد الصفحة المحاولة من تلقاء نفسها.', rw: 'Nta murongo uhari. Urupapuro rurongera rugerageze ubwarwo.' },
  refused: { en: 'Something in the answers was not accepted. Look at them again.', fr: 'Quelque chose n’a pas été accepté. Revoyez vos réponses.', ar: 'لم يقبل شيء في الأجوبة. راجعوها.', rw: 'Hari igisubizo kitemewe. Ongera ubirebe.' },
})

export function tell(language: Language, message: Message, values: Readonly<Record<string, string | number>> = {}): string {
  return message[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole))
}

/** A business date as people write it; Kinyarwanda borrows British habits. */
export const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat({ en: 'en-GB', fr: 'fr-FR', ar: 'ar-MA-u-nu-latn', rw: 'en-GB' }[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
