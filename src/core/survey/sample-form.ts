// A short questionnaire with one question of each kind, for tests and for the first look at the editor.
import type { Definition } from './definition.ts'

export const sampleForm: Definition = {
  title: { en: 'Market day', fr: 'Jour de marché', ar: 'يوم السوق', rw: 'Umunsi w’isoko' },
  pages: [
    {
      name: 'first',
      elements: [
        {
          type: 'radiogroup', name: 'open', isRequired: true, title: { en: 'Is the market open?', fr: 'Le marché est-il ouvert ?', ar: 'هل السوق مفتوح؟', rw: 'Ese isoko rirafunguye?' },
          choices: [
            { value: 'yes', score: 2, text: { en: 'Yes', fr: 'Oui', ar: 'نعم', rw: 'Yego' } },
            { value: 'partly', score: 1, text: { en: 'In part', fr: 'En partie', ar: 'جزئيا', rw: 'Igice' } },
            { value: 'no', score: 0, text: { en: 'No', fr: 'Non', ar: 'لا', rw: 'Oya' } },
          ],
        },
        { type: 'text', name: 'days', inputType: 'number', min: 0, max: 60, isRequired: true, visibleIf: "{open} = 'no'", title: { en: 'For how many days has it been closed?', fr: 'Depuis combien de jours est-il fermé ?', ar: 'منذ كم يوما وهو مغلق؟', rw: 'Hashize iminsi ingahe rifunze?' } },
        {
          type: 'checkbox', name: 'sold', maxSelectedChoices: 2, visibleIf: "{open} <> 'no'", title: { en: 'What sells?', fr: 'Qu’est-ce qui se vend ?', ar: 'ماذا يباع؟', rw: 'Ni iki kigurishwa?' },
          choices: [{ value: 'food', text: { en: 'Food', fr: 'Vivres', ar: 'مواد غذائية', rw: 'Ibiribwa' } }, { value: 'cloth', text: { en: 'Cloth', fr: 'Tissus', ar: 'أقمشة', rw: 'Imyenda' } }, { value: 'tools', text: { en: 'Tools', fr: 'Outils', ar: 'أدوات', rw: 'Ibikoresho' } }],
        },
      ],
    },
    {
      name: 'second',
      elements: [
        { type: 'rating', name: 'mood', weight: 1, title: { en: 'How is the mood, from 1 to 5?', fr: 'Comment est l’humeur, de 1 à 5 ?', ar: 'كيف هو المزاج، من 1 إلى 5؟', rw: 'Umwuka umeze ute, kuva 1 kugeza 5?' } },
        {
          type: 'matrix', name: 'goods', isRequired: true, rows: [{ value: 'price', text: { en: 'Prices', fr: 'Prix', ar: 'الأسعار', rw: 'Ibiciro' } }, { value: 'stock', text: { en: 'Stocks', fr: 'Stocks', ar: 'المخزون', rw: 'Ububiko' } }],
          columns: [{ value: 'up', text: { en: 'Up', fr: 'En hausse', ar: 'ارتفاع', rw: 'Byazamutse' } }, { value: 'down', text: { en: 'Down', fr: 'En baisse', ar: 'انخفاض', rw: 'Byagabanutse' } }],
          title: { en: 'What changed?', fr: 'Qu’est-ce qui a changé ?', ar: 'ماذا تغير؟', rw: 'Ni iki cyahindutse?' },
        },
        { type: 'boolean', name: 'again', title: { en: 'Will you come again?', fr: 'Reviendrez-vous ?', ar: 'هل ستعود؟', rw: 'Uzagaruka?' } },
        { type: 'comment', name: 'words', requiredIf: '{again} = false', title: { en: 'In your words', fr: 'Dans vos mots', ar: 'بكلماتك', rw: 'Mu magambo yawe' } },
      ],
    },
  ],
}
