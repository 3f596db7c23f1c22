// What may be wrong with an answer. The page by which somebody answers is light, so these have a file of their own.
import type { AnswerProblemCode } from '#core/survey/problems.ts'
import type { Message } from '../words/catalogue.ts'

export const answerProblemWords: Record<AnswerProblemCode, Message> = {
  needed: { en: 'Please answer this.', fr: 'Répondez à cette question.', ar: 'المرجو الجواب عن هذا.', rw: 'Subiza iki kibazo.' },
  not_asked: { en: 'This is not asked.', fr: 'Ceci n’est pas demandé.', ar: 'هذا لم يسأل.', rw: 'Ibi ntibibajijwe.' },
  not_a_choice: { en: 'Choose one of those shown.', fr: 'Choisissez parmi ce qui est proposé.', ar: 'اختر مما هو معروض.', rw: 'Hitamo muri ibyerekanywe.' },
  not_text: { en: 'Write a text.', fr: 'Écrivez un texte.', ar: 'اكتب نصا.', rw: 'Andika inyandiko.' },
  not_number: { en: 'Write a number, in digits.', fr: 'Écrivez un nombre, en chiffres.', ar: 'اكتب عددا بالأرقام.', rw: 'Andika umubare.' },
  not_date: { en: 'Give a day.', fr: 'Indiquez un jour.', ar: 'حدد يوما.', rw: 'Tanga umunsi.' },
  not_email: { en: 'Write an e-mail address, as in name@example.org.', fr: 'Écrivez une adresse, comme nom@exemple.org.', ar: 'اكتب بريدا إلكترونيا مثل name@example.org.', rw: 'Andika imeyili, nka izina@urugero.org.' },
  not_phone: { en: 'Write a telephone number.', fr: 'Écrivez un numéro de téléphone.', ar: 'اكتب رقم هاتف.', rw: 'Andika nimero ya telefone.' },
  too_small: { en: 'At least {limit}.', fr: 'Au moins {limit}.', ar: '{limit} على الأقل.', rw: 'Nibura {limit}.' },
  too_large: { en: 'At most {limit}.', fr: 'Au plus {limit}.', ar: '{limit} على الأكثر.', rw: 'Ntibirenze {limit}.' },
  too_long: { en: 'At most {limit} characters.', fr: '{limit} caractères au plus.', ar: '{limit} حرف على الأكثر.', rw: 'Ntibirenze inyuguti {limit}.' },
  too_few: { en: 'Choose at least {limit}.', fr: 'Choisissez-en au moins {limit}.', ar: 'اختر {limit} على الأقل.', rw: 'Hitamo nibura {limit}.' },
  too_many: { en: 'Choose at most {limit}.', fr: 'Choisissez-en {limit} au plus.', ar: 'اختر {limit} على الأكثر.', rw: 'Ntuhitemo ibirenze {limit}.' },
  rule_broken: { en: 'This answer does not fit. Look at it again.', fr: 'Cette réponse ne convient pas. Revoyez-la.', ar: 'هذا الجواب غير مناسب. راجعه.', rw: 'Iki gisubizo ntigikwiye. Ongera ukirebe.' },
  row_missing: { en: 'Answer every row.', fr: 'Répondez à chaque ligne.', ar: 'أجب عن كل سطر.', rw: 'Subiza buri murongo.' },
}
